import { listAreaNames } from '#db/queries/areas.server';
import { read } from '~/domain/kernel/read.server';
import {
  considerationGroups,
  considerations,
  grouped,
  label,
  options,
  strengthGroups,
  strengths,
  wishes,
  type ListName,
} from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { adviceOn } from '~/lib/text-guard';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { findProfile } from './find-profile.server';

/** One thing that can be picked; `find` is what a typed word is looked for in. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly find: string;
  /** The weight a condition usually has. */
  readonly usual?: string | undefined;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly picks: readonly Choosable[];
}

/** The profile of a case for its form, with everything that can be picked, in groups. */
export const getProfile = read({
  name: 'people.get-profile',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const facts = await factsOf(tx, row, today(now));
    const profile = await findProfile(tx, row.id);
    const said = (list: ListName, entries: readonly { slug: string; ownWords: string }[]) =>
      entries.map(({ slug, ownWords }) => ({ label: label(list, slug), text: ownWords }));
    return {
      line: toCaseLine(row),
      mayEdit: decideCaseStep('edit_profile', facts),
      profile,
      advice: adviceOn(
        [
          ...said('strength', profile.strengths),
          ...said('wish', profile.wishes),
          ...said('consideration', profile.considerations),
        ],
        await listAreaNames(tx),
      ),
      choices: {
        strengths: grouped(strengthGroups, strengths).map(({ group, terms }): ChoiceGroup => ({
          label: group.label,
          picks: terms.map(pick),
        })),
        wishes: [{ label: '関心・願い', picks: wishes.map(pick) }] as ChoiceGroup[],
        considerations: grouped(considerationGroups, considerations).map(({ group, terms }): ChoiceGroup => ({
          label: group.label,
          picks: terms.map((term) => ({ ...pick(term), usual: term.defaultType })),
        })),
        levels: options('strengthLevel'),
        weights: (['must', 'prefer', 'try'] as const).map((value) => ({
          value,
          label: label('considerationType', value),
        })),
        menuKinds: options('menuKind'),
        travelModes: options('travelMode'),
      },
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

function pick({ slug, label: words, easy }: { slug: string; label: string; easy: string }): Choosable {
  return { value: slug, label: words, find: `${words} ${easy.replaceAll(' ', '')}` };
}
