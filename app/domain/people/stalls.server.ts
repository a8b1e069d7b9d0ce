import { findSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { addDays, type Day } from '~/lib/japanese-date';
import { addWorkingDays } from '~/lib/working-days.server';
import {
  stallDaysOf,
  stallKinds,
  type Stall,
  type StallDays,
  type StallFacts,
  type StallKind,
} from './stall-kinds';

export const stallDaysSetting = 'case_stall_days';

/** After how many working days a case counts as standing still, as the municipality has set it for a day. */
export async function readStallDays(tx: ScopedTx, day: Day): Promise<StallDays> {
  return stallDaysOf(await findSetting(tx, stallDaysSetting, day));
}

/** The kind by whose days a case is counted; null where nothing can stand still. */
export function stallKindOf(facts: StallFacts): StallKind | null {
  switch (facts.status) {
    case 'intake':
      return facts.familyConsultation ? 'family' : 'intake';
    case 'deciding':
      return facts.needConfirmedOn !== null && facts.needConfirmedOn >= facts.statusSince
        ? 'decision'
        : 'meeting';
    case 'assessing':
    case 'planning':
    case 'active':
    case 'suspended':
      return facts.status;
    case 'closed':
    case 'handed_back':
    case 'withdrawn':
    case 'transferred':
      return null;
  }
}

/** Where the work is the contact with the person, the last contact counts as well as the day of the state. */
const countsContact: readonly StallKind[] = ['family', 'assessing', 'active', 'suspended'];

/** From when the working days of a case run. */
function baseOf(kind: StallKind, { statusSince, needConfirmedOn, lastContactOn }: StallFacts): Day {
  if (kind === 'decision') return needConfirmedOn ?? statusSince;
  const contact = countsContact.includes(kind) ? lastContactOn : null;
  return contact !== null && contact > statusSince ? contact : statusSince;
}

/**
 * The day from which a case counts as standing still: the one after the last working day allowed for its state, or
 * after the day on which it goes on by plan, whichever is later (`extendable`, §3.2). Null where nothing can.
 */
export function stallsFrom(facts: StallFacts, days: StallDays): Stall | null {
  const kind = stallKindOf(facts);
  if (kind === null) return null;
  const last = addWorkingDays(baseOf(kind, facts), days[kind]);
  const planned = facts.nextOn !== null && facts.nextOn > last ? facts.nextOn : last;
  return { from: addDays(planned, 1), days: days[kind] };
}

/** The latest day from which `days` working days have all gone by before `today`. */
export function lastBaseGoneBy(today: Day, days: number): Day {
  let day = addWorkingDays(today, -days);
  while (addWorkingDays(day, days) >= today) day = addDays(day, -1);
  while (addWorkingDays(addDays(day, 1), days) < today) day = addDays(day, 1);
  return day;
}

export type StallCutoffs = Readonly<Record<StallKind, Day>>;

/** For each kind the latest beginning from which a case stands still today; by it the database finds them. */
export function stallCutoffs(today: Day, days: StallDays): StallCutoffs {
  const each = stallKinds.map((kind) => [kind, lastBaseGoneBy(today, days[kind])]);
  return Object.fromEntries(each) as Record<StallKind, Day>;
}
