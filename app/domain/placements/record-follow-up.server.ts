import { findBurden } from '#db/queries/burden.server';
import { findFollowUp, insertFollowUps, listFollowUps, updateFollowUp } from '#db/queries/follow-ups.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { requireCaseAccess, touchCase } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { burdenDueOn, burdenQuestion, isAskedMonthly } from './burden-rules';
import { nextFollowUp } from './follow-up-rhythm';
import type { PlacementStatus } from './rules';
import { recordFollowUpSchema } from './schema';

/**
 * What was heard from the person or the host; the next talk of that side is planned by it. The person is asked about the
 * load at least each month.
 *
 * @throws NotFound, Conflict; Invalid where the day is still to come, or where a month has passed and the question was left
 * out (not of who rests).
 */
export const recordFollowUp = command({
  name: 'placements.record-follow-up',
  permission: 'placements.run',
  input: recordFollowUpSchema,
  run: async (
    { tx, scope, now },
    { id, doneOn, mood, fitsWish, feltBurden, hostBurden, changesSeen, note },
  ) => {
    const row = await findFollowUp(tx, id);
    if (!row) throw new NotFound('フォローアップ');
    await requireCaseAccess(tx, scope, row.caseId);
    if (row.status !== 'planned') throw new Conflict('このフォローアップは、もう記録されています。');
    if (doneOn > today(now)) {
      throw new Invalid({ doneOn: ['聞いた日が、先の日付です。きょうまでの日を入れてください。'] });
    }
    const ofPerson = row.side === 'person';
    const isAsked = ofPerson && isAskedMonthly(row.placementStatus as PlacementStatus);
    if (isAsked && feltBurden === undefined && row.startedOn !== null) {
      const { felt } = await findBurden(tx, row.placementId);
      if (burdenDueOn({ startedOn: row.startedOn, felt }) <= doneOn) {
        throw new Invalid({ feltBurden: [`「${burdenQuestion}」の答えを選んでください。`] });
      }
    }
    await updateFollowUp(tx, id, {
      status: 'done',
      doneOn,
      doneBy: userOf(scope).userId,
      mood: mood ?? null,
      fitsWish: fitsWish ?? null,
      feltBurden: ofPerson && feltBurden !== 'not_asked' ? (feltBurden ?? null) : null,
      hostBurden: hostBurden ?? null,
      changesSeen,
      note: note ?? '',
    });
    const { planned } = await listFollowUps(tx, row.placementId);
    const running = row.placementStatus !== 'ended' && row.placementStatus !== 'declined';
    const next = running ? nextFollowUp(row.side as 'person' | 'host', doneOn, planned) : null;
    if (next) await insertFollowUps(tx, [{ ...next, id: newId(), placementId: row.placementId }]);
    if (ofPerson) await touchCase(tx, row.caseId, doneOn);
    return {
      value: { placementId: row.placementId },
      audit: {
        subject: { type: 'placement', id: row.placementId },
        codes: [row.code],
        change: { followUp: id, side: row.side, doneOn, next: next?.plannedOn ?? null },
      },
    };
  },
});
