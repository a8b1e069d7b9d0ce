import { expect, it } from 'vitest';
import { anAllocation, aWaiting } from '#tests/factories/allocation';
import { aPlace } from '#tests/factories/matching';
import { calculated } from './remembered.server';
import type { AllocationInput } from './types';

const input = anAllocation({
  waiting: [aWaiting('a', { declined: ['host-8', 'host-9'] }), aWaiting('b')],
  places: [aPlace(), aPlace({ hostId: 'host-2', offers: [] })],
  households: [{ members: ['a', 'b'], together: false, hostsOfOthers: ['host-8', 'host-9'] }],
  asksLeft: { 'host-1': 2, 'host-2': 1 },
});

/** The same rows, each the other way round. */
const turned: AllocationInput = {
  ...input,
  waiting: input.waiting.map((one) => ({ ...one, declined: one.declined.toReversed() })).toReversed(),
  places: input.places.toReversed(),
  rooms: input.rooms.toReversed(),
  households: input.households.map((one) => ({
    ...one,
    members: one.members.toReversed(),
    hostsOfOthers: one.hostsOfOthers.toReversed(),
  })),
  asksLeft: Object.fromEntries(Object.entries(input.asksLeft).toReversed()),
};

it('finds what was calculated before, in whatever order the rows come', async () => {
  const before = await calculated(input);
  expect(await calculated(turned)).toBe(before);
});

it('calculates anew for anything else', async () => {
  const before = await calculated(input);
  expect(await calculated({ ...input, asksLeft: { 'host-1': 2 } })).not.toBe(before);
});
