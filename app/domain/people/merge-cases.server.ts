import { dropPlannedAftercare } from '#db/queries/aftercare.server';
import { listEndings, lockHostsOfCase, updateEnding } from '#db/queries/case-endings.server';
import {
  emptyMerged,
  endLoneHousehold,
  endOpeningsOf,
  lockBothCases,
  moveHoldings,
  passOnMerged,
} from '#db/queries/case-merges.server';
import { updateCase, type CaseRow } from '#db/queries/cases.server';
import { findConsent } from '#db/queries/consents.server';
import { capDisclosures } from '#db/queries/disclosures.server';
import { holdsFamilyWord } from '#db/queries/family-contacts.server';
import { insertVersion } from '#db/queries/profile-versions.server';
import { capLoans, recallLoansOfCase } from '#db/queries/works.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { findProfileContent } from './find-profile-content.server';
import { coordinatorAfter, joinAgencies } from './merge-agencies.server';
import { mergedChange, nextOfBoth, remainingChange } from './merge-change';
import { decideMerge, scopeOfCard } from './merge-rules';
import { mergeCasesSchema } from './merge-schema';
import { readMergeSide } from './merge-side.server';
import { emptyProfile } from './profile-content';
import { differences } from './profile-history';

/**
 * Two cases of one person become one (D1): what was done with the person goes over to the case that remains, what was
 * agreed, judged or decided stays under the code it was said of, and nobody comes to see or use more than the person
 * agreed to there. The other code leads on from now on.
 */
export const mergeCases = command({
  name: 'people.merge-cases',
  permission: 'cases.edit',
  input: mergeCasesSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    const { userId, agencyId } = userOf(scope);
    const { kept, merged } = await lockPair(tx, scope, input);
    const into = await readMergeSide(tx, kept, day, agencyId);
    const from = await readMergeSide(tx, merged, day, agencyId);
    insist(decideMerge(into.side, from.side));

    await keepProfile(tx, { kept, merged, userId, now });
    await closeEndings(tx, { merged, status: kept.status, userId, day });
    await endOpeningsOf(tx, merged.id, now);
    const droppedAftercare = await dropPlannedAftercare(tx, merged.id);
    const works = into.side.consents.work_publication === 'granted';
    const recalledLoans = works ? [] : await recallLoansOfCase(tx, merged.id, day);
    const moved = await moveHoldings(tx, { from: merged.id, into: kept.id });
    await joinAgencies(tx, { kept, merged, into: into.side, from: from.side });
    await emptyMerged(tx, merged.id, now);
    await endLoneHousehold(tx, kept.id);
    await passOnMerged(tx, merged.id, kept.id);
    await capCards(tx, kept.id);
    if (works) await capMovedLoans(tx, kept.id);
    const taken = remainingChange(kept, merged, {
      coordinatorUserId: await coordinatorAfter(tx, { kept, merged }, into.side.consents),
      consultation: into.side.consents.consultation,
      holdsFamilyWord: await holdsFamilyWord(tx, kept.id),
    });
    if (!(await updateCase(tx, kept, taken))) throw new Conflict();
    if (!(await updateCase(tx, merged, mergedChange(kept, day)))) throw new Conflict();

    const { left } = nextOfBoth(kept, merged);
    const codes = [kept.code, merged.code];
    return {
      value: { code: kept.code, merged: merged.code },
      audit: [
        {
          subject: { type: 'case', id: kept.id },
          codes,
          change: {
            ...{
              takenUp: merged.code,
              moved,
              droppedAftercare,
              recalledLoans: recalledLoans.map(({ id }) => id),
            },
            ...(left && { droppedNextOn: left.nextOn }),
          },
        },
        { subject: { type: 'case', id: merged.id }, codes, change: { from: merged.status, into: kept.code } },
      ],
    };
  },
});

/**
 * Both cases, locked in one order for everybody: hosts, then cases by their ids.
 *
 * @throws NotFound, Forbidden, Refused, Conflict when either is no longer as it was looked at
 */
async function lockPair(
  tx: ScopedTx,
  scope: Scope,
  input: { code: string; version: number; other: string; otherVersion: number },
): Promise<{ kept: CaseRow; merged: CaseRow }> {
  const one = await findCaseForWork(tx, scope, input.code);
  const two = await findCaseForWork(tx, scope, input.other).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    throw new Invalid({ other: ['この符号のケースは、書きかえられるものの中にありません。'] });
  });
  if (one.id === two.id) throw new Refused('同じケースです。', 'もう一方のケースの符号を入れてください。');
  await lockHostsOfCase(tx, one.id, two.id);
  await lockBothCases(tx, [one.id, two.id]);
  const kept = await findCaseForWork(tx, scope, input.code, { lock: true });
  const merged = await findCaseForWork(tx, scope, input.other, { lock: true });
  if (kept.version !== input.version || merged.version !== input.otherVersion) throw new Conflict();
  return { kept, merged };
}

interface Pair {
  kept: CaseRow;
  merged: CaseRow;
}

/** The profile of the closing case waits in the history of the other, to be taken up or left. */
async function keepProfile(
  tx: ScopedTx,
  { kept, merged, userId, now }: Pair & { userId: string; now: Date },
) {
  const { content } = await findProfileContent(tx, merged.id);
  const present = await findProfileContent(tx, kept.id);
  if (differences(emptyProfile, content).length === 0) return;
  await insertVersion(tx, {
    ...{ id: newId(), caseId: kept.id, version: null, baseVersion: present.version },
    ...{ how: 'carried', content, savedBy: userId, savedAt: now },
  });
}

/** An end of the closing case was one for now: the person goes on in the other. */
async function closeEndings(
  tx: ScopedTx,
  { merged, status, userId, day }: { merged: CaseRow; status: string; userId: string; day: Day },
) {
  const [ending] = await listEndings(tx, merged.id);
  if (ending?.reopenedOn === null) {
    await updateEnding(tx, ending.id, { reopenedOn: day, reopenedBy: userId, reopenedTo: status });
  }
}

/** No card that came along is shown longer than the person agreed to in the case that remains. */
async function capCards(tx: ScopedTx, caseId: string) {
  for (const level of [2, 3] as const) {
    const consent = await findConsent(tx, caseId, scopeOfCard[level]);
    if (consent?.validUntil) await capDisclosures(tx, { caseId, level, until: consent.validUntil });
  }
}

/** Nor does a host keep a work longer than that. */
async function capMovedLoans(tx: ScopedTx, caseId: string) {
  const consent = await findConsent(tx, caseId, 'work_publication');
  if (consent?.validUntil) await capLoans(tx, caseId, consent.validUntil);
}
