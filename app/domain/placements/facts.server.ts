import { findExitPlan } from '#db/queries/exit-plans.server';
import { findPlacementGates, readCapacity } from '#db/queries/placement-gates.server';
import { findPlacement, type PlacementRow } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';
import type { Context } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound, type Decision } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { readMusts } from '~/domain/matching/index.server';
import { readEngagementDays, requireCaseAccess } from '~/domain/people/index.server';
import { compulsorySchoolOn, decideEngaged, engagementOf, type CaseStatus } from '~/domain/people/rules';
import { isStay } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/index.server';
import { fiscalYearOf, fiscalYearRange, today, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { lockPlacement } from './lock.server';
import { decideDays, noPlaceBecause, type PlaceFacts } from './place';
import {
  decidePlace,
  decideStep,
  type PlacementFacts,
  type PlacementKind,
  type PlacementStatus,
  type PlacementStep,
} from './rules';

/** A placement and everything its steps are judged by. */
export interface PlacementWithFacts {
  row: PlacementRow;
  facts: PlacementFacts;
  /** What the place at the host was judged by. */
  place: PlaceFacts;
}

/**
 * Reads what the steps of a placement are judged by. With `lock` the host, the case and then the placement stay
 * locked until the transaction ends, so that two steps at one moment are judged one after the other. Whoever changes the
 * numbers of the host or a consent locks in the same order.
 *
 * @throws NotFound
 */
export async function readFacts(
  tx: ScopedTx,
  id: string,
  day: Day,
  { lock = false, step, slots, from }: { lock?: boolean; step?: PlacementStep } & Wished = {},
): Promise<PlacementWithFacts> {
  const row = lock ? await lockPlacement(tx, id) : await findPlacement(tx, id);
  if (!row) throw new NotFound('受入れ');
  const gates = await findPlacementGates(tx, row, day);
  // What the person must have is compared when the host is to be asked; the page shows that step too.
  const musts =
    step === undefined || step === 'ask' ? await readMusts(tx, row, day) : { open: [], refused: [] };
  const { closed, ...capacity } = await readCapacity(tx, row.hostId, from ?? day);
  const place: PlaceFacts = {
    ...capacity,
    host: { id: row.hostId, kind: row.hostKind },
    opportunityId: row.opportunityId,
    placementId: row.id,
    usesCapacity: row.usesCapacity ?? false,
    places: row.places,
    openEntry: row.openEntry ?? false,
    closed: from === undefined ? [] : closed,
    slots: slots ?? row.slots,
    from: from ?? day,
    isHoliday,
  };
  return {
    row,
    place,
    facts: {
      caseStatus: row.caseStatus as CaseStatus,
      kind: row.kind as PlacementKind,
      status: row.status as PlacementStatus,
      consentToAsk: gates.consentToAsk,
      host: { status: row.hostStatus, stance: row.hostStance, assessed: gates.assessed },
      openMusts: musts.open.map((slug) => label('consideration', slug)),
      refusedMusts: musts.refused.map((slug) => label('consideration', slug)),
      isMinor: row.isMinor,
      guardianConsent: row.guardianConsent,
      childViewHeard: row.childViewHeard,
      school: schoolOf(row, day),
      schoolAtStart: schoolOf(row, from ?? comingApril(day)),
      decisionId: gates.decisionId,
      engaged: await decideEarly(tx, row, day),
      noPlaceBecause: noPlaceBecause(place),
      exitPlan: await exitPlanOf(tx, row, slots ?? row.slots),
      doneFollowUps: gates.done,
    },
  };
}

function schoolOf(row: PlacementRow, day: Day): PlacementFacts['school'] {
  const { menuKind, rewardKind } = row;
  return {
    compulsory: compulsorySchoolOn(row, day),
    offer: menuKind === null || rewardKind === null ? null : { menuKind, rewardKind },
  };
}

/** On the page the day of the start is still open: 1 April is the first on which compulsory school may be over. */
function comingApril(day: Day): Day {
  return fiscalYearRange(fiscalYearOf(day) + 1).from;
}

async function decideEarly(tx: ScopedTx, row: PlacementRow, day: Day): Promise<Decision> {
  const facts = { ...row, status: row.caseStatus as CaseStatus };
  const engagement = engagementOf(facts, await readEngagementDays(tx, day));
  return decideEngaged(engagement, { status: facts.status, today: day });
}

/** A stay is an offer of somewhere to live, or a place taken at all hours. */
async function exitPlanOf(
  tx: ScopedTx,
  row: PlacementRow,
  slots: readonly string[],
): Promise<PlacementFacts['exitPlan']> {
  if (!isStay(row.menuKind, slots)) return 'not_needed';
  return (await findExitPlan(tx, row.id)) ? 'written' : 'missing';
}

/** The times a step wishes to take, and from which day. */
interface Wished {
  slots?: readonly string[];
  from?: Day;
}

interface StepOptions extends Wished {
  /** The step is the host's own: it may touch what is addressed to it, and nothing else (I11). */
  asHost?: boolean;
}

/** The placement for a step that may be taken now, locked; who takes it works on it and has seen its newest version. */
export async function forStep(
  context: Context,
  step: PlacementStep,
  input: { id: string; version: number },
  options: StepOptions = {},
): Promise<PlacementWithFacts> {
  // Where the place is gone already, nobody has to wait in the queue for it to be told.
  if (options.slots) await judged(context, step, input, options, false);
  return judged(context, step, input, options, true);
}

async function judged(
  { tx, scope, now }: Context,
  step: PlacementStep,
  input: { id: string; version: number },
  { asHost = false, ...wished }: StepOptions,
  lock: boolean,
): Promise<PlacementWithFacts> {
  const found = await readFacts(tx, input.id, today(now), { lock, step, ...wished });
  if (!asHost) await requireCaseAccess(tx, scope, found.row.caseId);
  else if (userOf(scope).hostId !== found.row.hostId) throw new NotFound('打診');
  if (found.row.version !== input.version) throw new Conflict();
  insist(decideStep(step, found.facts));
  if (wished.slots) {
    insist(decideDays(wished.slots, wished.from ?? today(now)));
    insist(decidePlace(found.facts));
  }
  return found;
}
