import { SLOTS } from '~/domain/taxonomy/slots';
import { addDays, type Day } from '~/lib/japanese-date';
import type { RefusalCode } from './capacity';
import { horizonDays, participantsAt, spareAt, type Facility, type Moment } from './facility';

/** A day and slot on which not all who come fit any more, or nothing says that they may. */
export interface Breakage extends Moment {
  readonly code: RefusalCode;
  readonly reason: string;
  /** How many are to be re-arranged; 0 where the ground is missing and not the room. */
  readonly over: number;
  readonly participants: number;
}

/** Refusals of those who come already; a closed day is none, as nobody comes. */
const harmless: readonly RefusalCode[] = ['not_operating', 'staffing_unknown'];

/** What would break from a day on, as far as the numbers are known; in the order of time. */
export function breakagesFrom(facility: Facility, from: Day): Breakage[] {
  if (facility.participants.length === 0) return [];
  return momentsFrom(from).flatMap((at): Breakage[] => {
    if (participantsAt(facility, at).length === 0) return [];
    const { verdict, over, participants } = spareAt(facility, at, 0);
    if (verdict.ok || harmless.includes(verdict.code)) return [];
    return [{ ...at, code: verdict.code, reason: verdict.reason, over, participants }];
  });
}

/**
 * Which participants are suggested to be re-arranged, each from which day: the newest first, as many as are too many
 * and no more (I2). The coordinator chooses with the person; another may move instead.
 */
export function suggestedMoves(facility: Facility, from: Day): ReadonlyMap<string, Day> {
  const moves = new Map<string, Day>();
  for (const at of momentsFrom(from)) {
    const coming = participantsAt(facility, at).toSorted((a, b) => (a.since < b.since ? 1 : -1));
    if (coming.length === 0) continue;
    const { over } = spareAt(facility, at, 0);
    const moving = coming.filter(({ id }) => moves.has(id)).length;
    for (const { id } of coming.filter(({ id }) => !moves.has(id)).slice(0, Math.max(0, over - moving))) {
      moves.set(id, at.day);
    }
  }
  return moves;
}

function momentsFrom(from: Day): Moment[] {
  return Array.from({ length: horizonDays + 1 }, (_, ahead) => addDays(from, ahead)).flatMap((day) =>
    SLOTS.map((slot) => ({ day, slot })),
  );
}

/** Breakages of one kind that follow each other, told once: from which day, how often, how many at most. */
export interface BreakageSummary {
  readonly code: RefusalCode;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly over: number;
  readonly reason: string;
}

export function summarise(breakages: readonly Breakage[]): BreakageSummary[] {
  const byCode = new Map<RefusalCode, Breakage[]>();
  for (const one of breakages) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return [...byCode].flatMap(([code, all]) => {
    const [first] = all;
    const last = all.at(-1);
    if (!first || !last) return [];
    const worst = all.reduce((most, one) => (one.over > most.over ? one : most), first);
    return [
      {
        code,
        from: first.day,
        to: last.day,
        days: new Set(all.map(({ day }) => day)).size,
        over: worst.over,
        reason: worst.reason,
      },
    ];
  });
}
