import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { aPlace } from '#tests/factories/matching';
import { compareText } from '~/lib/text/compare';
import { reasonsOf } from './near-miss';
import type { Blocker } from './types';

const NOTHING = { singles: [] };
const full: Blocker = { kind: 'full', text: 'いま満員' };
const leftOut = (hostId: string, name: string, blocker = full) => ({
  judgement: { place: aPlace({ hostId, name }), blockers: [blocker] },
});

it('names the first twenty by name, and of one name by what they are known by, whatever order they come in', () => {
  const some = fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom('あおば', 'いずみ')), {
    minLength: 15,
    maxLength: 40,
    selector: ([hostId]) => hostId,
  });
  fc.assert(
    fc.property(some, (places) => {
      const [reason] = reasonsOf(
        places.map(([hostId, name]) => leftOut(hostId, name)),
        NOTHING,
      );
      const inOrder = places
        .map(([hostId, name]) => ({ hostId, name }))
        .sort((a, b) => compareText(a.name, b.name) || compareText(a.hostId, b.hostId));
      expect(reason?.hosts).toEqual(inOrder.slice(0, 20));
      expect(reason?.places).toBe(places.length);
    }),
  );
});

it('says each age from which places take somebody, whichever comes first', () => {
  const from = (age: number) =>
    leftOut(`host-${age}`, 'あおば', { kind: 'min_age', text: `${age}歳からの場所` });
  const textOf = (...ages: number[]) => reasonsOf(ages.map(from), NOTHING).map(({ text }) => text);
  expect(textOf(20, 18)).toEqual(['18歳からの場所・20歳からの場所']);
  expect(textOf(18, 20)).toEqual(textOf(20, 18));
});
