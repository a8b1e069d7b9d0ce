import { addDays } from '~/lib/japanese-date';
import { timeBits, type OfferFacts } from './document';

/** What all offers of a host say together on a day, and from when until before when that stays so. */
export interface HostFacts {
  menus: readonly string[];
  activities: readonly string[];
  conditions: readonly string[];
  /** `timeBits` of all of them. */
  hours: bigint;
  open: boolean;
  /** The most places that one open offer has left; null when none is open. Not known counts as none. */
  left: number | null;
  /** First day and day after the last; null: since ever, for ever. */
  from: string | null;
  until: string | null;
}

/** Offers that have ended say nothing; one that has not begun is not open yet. */
export function hostFactsOn(offers: readonly OfferFacts[], day: string): HostFacts {
  const running = offers.filter(({ until }) => until === null || until >= day);
  const open = running.filter((offer) => offer.open && (offer.since === null || offer.since <= day));
  const turns = offers.flatMap(({ since, until }) => [since, until === null ? null : addDays(until, 1)]);
  const before = turns.filter((turn) => turn !== null && turn <= day).sort();
  const after = turns.filter((turn) => turn !== null && turn > day).sort();
  const all = (of: (offer: OfferFacts) => readonly string[]) => Array.from(new Set(running.flatMap(of)));
  return {
    menus: all(({ menu }) => (menu === null ? [] : [menu])),
    activities: all(({ activities }) => activities),
    conditions: all(({ conditions }) => conditions),
    hours: running.reduce((bits, { times }) => bits | timeBits(times), 0n),
    open: open.length > 0,
    left: open.length === 0 ? null : Math.max(...open.map(({ left }) => left ?? 0)),
    from: before.at(-1) ?? null,
    until: after[0] ?? null,
  };
}
