import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { anAllocation } from '#tests/factories/allocation';
import { aSeeker, pointAtWay, TODAY } from '#tests/factories/matching';
import { byWaiting } from '~/domain/matching/allocation/allocate';
import { choicesOf } from '~/domain/matching/allocation/choices';
import { oneByOne } from '~/domain/matching/allocation/one-by-one';
import { runApart } from '~/domain/matching/allocation/run-apart.server';
import type { AllocationInput } from '~/domain/matching/allocation/types';
import { considerations, strengths, wishes } from '~/domain/taxonomy/lists';
import { WEEKDAYS } from '~/domain/taxonomy/slots';
import { addDays } from '~/lib/japanese-date';
import { manyPlaces, sequence } from './matching';
import type { Measured } from './measured';

const PEOPLE = 300;
const OFFERS = 1000;
const ORDERS = 100;

/** A city: people of all kinds, and so many open offers; hosts are asked three times a quarter at most. */
export function aCity(people: number, offers: number): AllocationInput {
  const next = sequence(20261121);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[next(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  // Many ask for the same few mornings and afternoons: that is where one choice takes away another.
  const scarce = WEEKDAYS.slice(0, 3).flatMap((day) => [`${day}_am`, `${day}_pm`]);
  let left = offers;
  const places = manyPlaces(offers).flatMap((place) => {
    const own = place.offers.slice(0, left);
    left -= own.length;
    return own.length > 0 ? [{ ...place, offers: own }] : [];
  });
  return anAllocation({
    places,
    waiting: Array.from({ length: people }, (_, index) => ({
      caseId: `case-${String(index).padStart(3, '0')}`,
      seeker: aSeeker({
        strengths: { [pick(strengths).slug]: 'can_do', [pick(strengths).slug]: 'some' },
        wishes: [pick(wishes).slug],
        must: [pick(considerations).slug],
        prefer: [pick(considerations).slug, pick(considerations).slug],
        slots: [pick(scarce)],
        from: pointAtWay(next(10_000)),
      }),
      since: addDays(TODAY, -next(400)),
      leftOut: next(6) === 0 ? 1 : 0,
      declined: [],
    })),
    households: Array.from({ length: Math.floor(people / 20) }, (_, index) => ({
      members: [0, 1].map((one) => `case-${String(index * 20 + one).padStart(3, '0')}`),
      together: index % 3 === 0,
      hostsOfOthers: [],
    })),
  });
}

export interface AllocationFigures {
  people: number;
  offers: number;
  served: number;
  servedAtMost: number;
  inTurn: number;
  bestOfOrders: number;
  /** Share by which the best could be better; null: nothing is known. */
  gap: number | null;
  /** The longest the site's own thread was held up, in milliseconds. */
  heldUp: number;
}

/** All at once against one by one: in the order of waiting, and in a hundred orders by chance. */
export async function benchAllocation(): Promise<{ measured: Measured; figures: AllocationFigures }> {
  const input = aCity(PEOPLE, OFFERS);
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const started = performance.now();
  const { pairs, proof } = await runApart(input);
  const ms = performance.now() - started;
  held.disable();
  const found = choicesOf(input);
  const rules = { households: input.households, fixed: [] };
  const order = byWaiting(input.waiting);
  const next = sequence(7);
  const byChance = Array.from({ length: ORDERS }, () => {
    const mixed = order.map((caseId) => ({ caseId, at: next(1_000_000) })).sort((a, b) => a.at - b.at);
    return oneByOne(
      found,
      mixed.map(({ caseId }) => caseId),
      rules,
    ).length;
  });
  return {
    measured: {
      name: `allocation: ${PEOPLE} people, ${OFFERS} offers, in a thread`,
      p50: ms,
      p95: ms,
      runs: 1,
    },
    figures: {
      people: PEOPLE,
      offers: OFFERS,
      served: pairs.length,
      servedAtMost: proof.servedAtMost,
      inTurn: oneByOne(found, order, rules).length,
      bestOfOrders: Math.max(...byChance),
      gap: proof.gap,
      heldUp: held.max / 1e6,
    },
  };
}

export function printAllocation({
  served,
  servedAtMost,
  inTurn,
  bestOfOrders,
  gap,
  heldUp,
}: AllocationFigures) {
  return [
    `allocation: ${served} served (at most ${servedAtMost}), one by one ${inTurn}, best of ${ORDERS} orders ${bestOfOrders}`,
    `  gap to the bound ${gap === null ? 'unknown' : `${(gap * 100).toFixed(3)} %`}, own thread held up for ${heldUp.toFixed(0)} ms at most`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { measured, figures } = await benchAllocation();
  process.stdout.write(`${measured.name}: ${measured.p50.toFixed(0)} ms\n${printAllocation(figures)}\n`);
}
