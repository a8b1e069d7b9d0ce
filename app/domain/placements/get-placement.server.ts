import { findBurden } from '#db/queries/burden.server';
import { findExitPlan } from '#db/queries/exit-plans.server';
import { listCardsOf } from '#db/queries/cards.server';
import { listFollowUps } from '#db/queries/follow-ups.server';
import { findIdea } from '#db/queries/meeting-ideas.server';
import { listPlacements, type PlacementRow } from '#db/queries/placements.server';
import { findOpportunity } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { reachWarning } from '~/domain/notices/index.server';
import { findProfile, requireCaseAccess, slipBefore } from '~/domain/people/index.server';
import { insuranceView } from '~/domain/registry/index.server';
import { isPattern, label, options } from '~/domain/taxonomy/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { burdenDueOn, burdenWarnings, isAskedMonthly } from './burden-rules';
import { readFacts } from './facts.server';
import { readSteps } from './steps.server';
import { cardsShown } from './renew-card.server';
import { noPlaceBecause } from './place';
import type { AcceptanceKind } from './acceptance-headings';
import { kindShown } from './shown-cards';
import { dayChoices, offeredCells, slotChoices } from './slot-choices';
import { departmentOf } from './department-of.server';
import { allowedSteps, type PlacementStatus } from './rules';

/** One placement with its follow-ups and the steps that are open, or closed with the reason. */
export const getPlacement = read({
  name: 'placements.get',
  permission: 'placements.read',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    if (!isId(id)) throw new NotFound('受入れ');
    const day = today(now);
    const { row, facts, place } = await readFacts(tx, id, day);
    await requireCaseAccess(tx, scope, row.caseId);
    const { planned, done } = await listFollowUps(tx, id);
    const named = <T extends { kind: string; changesSeen: string[] }>(followUp: T) => ({
      ...followUp,
      kindName: label('followUpKind', followUp.kind),
      changes: followUp.changesSeen.map((slug) => label('changeSeen', slug)),
    });
    const offer = row.opportunityId === null ? null : await findOpportunity(tx, row.opportunityId);
    const { hostId, opportunityId } = row;
    const profile = await findProfile(tx, row.caseId);
    const isWatch = async (placementId: string, drafted: AcceptanceKind | null | undefined) =>
      kindShown(await listCardsOf(tx, placementId), drafted) === 'watch';
    const others = (await listPlacements(tx, { caseId: row.caseId, running: true })).filter(
      (other) => other.id !== id,
    );
    return {
      ...row,
      kind: facts.kind,
      status: facts.status,
      slotChoices: [
        ...weekChoices(row, profile.slots),
        ...dayChoices(row.calendar?.dates ?? [], row.slots, {
          from: day,
          isFull: (slot) => noPlaceBecause({ ...place, slots: [slot] }) !== null,
        }),
      ],
      changeChoices: options('changeSeen'),
      endReasons: options('placementEnd'),
      personReasons: options('personDecline'),
      declineReasons: options('hostDecline'),
      steps: allowedSteps(facts),
      idea: row.ideaId === null ? null : await findIdea(tx, row.ideaId),
      stays: facts.exitPlan !== 'not_needed',
      insurance: await insuranceView(tx, { hostId, opportunityId, placementId: id }, offer, day),
      exitPlan: await findExitPlan(tx, id),
      cards: await cardsShown(tx, row, day),
      together: await Promise.all(
        others.map(async ({ id: otherId, hostName, status, timeText, acceptanceKind }) => ({
          ...{ id: otherId, hostName, status: status as PlacementStatus, timeText },
          watchesOnly: await isWatch(otherId, acceptanceKind),
        })),
      ),
      stepPlan: await readSteps(tx, id),
      burden: await readBurden(tx, row, day),
      watchesOnly: await isWatch(id, row.acceptanceDraft?.kind),
      department: row.rearrangeFrom ? await departmentOf(tx, row.hostId) : '',
      reachWarning: await reachWarning(tx, row.hostId, day),
      slip: await slipBefore(tx, 'trial', row.caseId, day),
      planned: planned.map(named),
      done: done.map(named),
    };
  },
  shows: (value) => ({ codes: [value.code], context: '担当' }),
});

/** What was heard of the load while somebody comes, and whether it is to be asked about again. */
async function readBurden(tx: ScopedTx, { id, status, startedOn }: PlacementRow, day: Day) {
  const isRunning = status === 'active' || status === 'paused' || status === 'settled';
  if (!isRunning || startedOn === null) return { warnings: [], isDue: false };
  const answers = await findBurden(tx, id);
  const isDue = isAskedMonthly(status) && burdenDueOn({ startedOn, ...answers }) <= day;
  return { warnings: burdenWarnings(answers), isDue };
}

/** The slots of the week to choose from; an offer of single days only adds none to those chosen already. */
function weekChoices({ times, calendar, slots }: PlacementRow, wished: readonly string[]) {
  const [offered, chosen] = [offeredCells(times ?? []), slots.filter(isPattern)];
  if (offered.length === 0 && (calendar?.dates ?? []).length > 0) {
    return chosen.length > 0 ? slotChoices(chosen) : [];
  }
  return slotChoices([...offered, ...wished, ...chosen]);
}
