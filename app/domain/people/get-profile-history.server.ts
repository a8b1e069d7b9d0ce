import { listVersions } from '#db/queries/profile-versions.server';
import { read } from '~/domain/kernel/read.server';
import { formatInstant, today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { findProfileContent } from './find-profile-content.server';
import { emptyProfile, profileContentSchema } from './profile-content';
import { bySitting, differences } from './profile-history';
import { profileView } from './profile-view.server';
import { tellDifference } from './profile-words.server';

const howNames: Record<string, string> = {
  form: '書いて保存',
  interview: '聞きながら自動で保存',
  cards: '絵のカードから',
  restored: '前の版に戻した',
  carried: '履歴を残しはじめる前の内容',
};

/** How a version came about; what waits beside and was carried over came with a case that was taken up in this one. */
function howOf({ how, version }: { how: string; version: number | null }): string {
  return how === 'carried' && version === null ? 'まとめたケースから' : (howNames[how] ?? how);
}

/** All versions of a profile: who wrote what when, what each changed, and what was kept beside. */
export const getProfileHistory = read({
  name: 'people.get-profile-history',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    const present = await findProfileContent(tx, found.id);
    const rows = (await listVersions(tx, found.id)).map((row) => ({
      ...row,
      content: profileContentSchema.parse(row.content),
    }));
    const versionBefore = (one: { version: number | null; baseVersion: number }) =>
      rows.find(({ version }) => version !== null && version === (one.version ?? one.baseVersion + 1) - 1);
    const told = (row: (typeof rows)[number], before = versionBefore(row)) => ({
      ...{ id: row.id, version: row.version, savedBy: row.savedBy, savedAt: formatInstant(row.savedAt) },
      ...{ how: howOf(row), restoredFrom: row.restoredFrom },
      isPresent: row.version === present.version,
      changes: differences(before?.content ?? emptyProfile, row.content).map(tellDifference),
      fromPresent: differences(present.content, row.content).map(tellDifference),
      view: profileView(row.content),
    });
    return {
      line: toCaseLine(found),
      version: present.version,
      mayEdit: decideCaseStep('edit_profile', await factsOf(tx, found, today(now))),
      entries: bySitting(rows).map(({ last, earlier }) => ({
        ...told(last, versionBefore(earlier.at(-1) ?? last)),
        earlier: earlier.map((row) => told(row)),
      })),
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当', detail: { history: 'プロフィール' } }),
});
