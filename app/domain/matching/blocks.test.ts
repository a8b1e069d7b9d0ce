import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker, anyWeights } from '#tests/factories/any-match';
import { anOffer, aPlace, aSeeker, leftOf, TODAY } from '#tests/factories/matching';
import { listedOf } from './blocks';
import { lensOf } from './lens';
import { relaxationsOf } from './relaxations';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';

const MANY = 6_000;
const many = (): Place[] =>
  Array.from({ length: MANY }, (_, index) =>
    aPlace({
      hostId: `host-${index}`,
      name: `場所${index % 97}`,
      offers: index % 2 === 0 ? [] : [anOffer()],
    }),
  );

describe('the blocks of a list', () => {
  const places = many();
  const before = listedOf(places).blocks;

  it('hold every place once, in each by name', () => {
    expect(before.length).toBeGreaterThan(4);
    expect(new Set(listedOf(places).places)).toEqual(new Set(places));
    for (const block of before) {
      const names = block.places.map(({ name }) => name);
      expect(names).toEqual(names.toSorted());
    }
  });

  it('are kept with the list', () => {
    expect(listedOf(places).blocks).toBe(before);
  });

  it.each([
    ['another place in its stead', (at: number) => places.with(at, { ...(places[at] as Place) })],
    ['one place less', (at: number) => places.toSpliced(at, 1)],
    ['one place more', (at: number) => places.toSpliced(at, 0, aPlace({ hostId: 'new' }))],
  ])('are the same but for that of the place that was changed: %s', (_, changed) => {
    const kept = listedOf(changed(MANY / 2)).blocks.filter((block) => before.includes(block));
    expect(kept.length).toBe(before.length - 1);
  });

  it('keep rows for two menus at most, the last two asked for', () => {
    const block = before.find(({ places: some }) => some.some(({ offers }) => offers.length === 0));
    const asked = (menu: string) => {
      const lens = lensOf(aSeeker());
      for (const { kind } of places) lens.usualMenus.set(kind, menu);
      return block?.rowsFor(lens);
    };
    const [first, second] = [asked('one'), asked('two')];
    expect(asked('one')).toBe(first);
    asked('three');
    expect(asked('two')).toBe(second);
    expect(asked('one')).not.toBe(first);
  });
});

describe('what is found in a list', () => {
  const lists = fc.uniqueArray(anyPlace, { maxLength: 8, selector: ({ hostId }) => hostId });
  const told = (who: Seeker, places: readonly Place[]) => {
    const ranking = rank(who, places, TODAY, handbookWeights);
    const relaxations = relaxationsOf(who, places);
    return { ...ranking, left: leftOf(ranking), relaxations };
  };

  it('is the same whoever looked through it before', () => {
    fc.assert(
      fc.property(anySeeker, anySeeker, lists, anyWeights, (who, other, places, weights) => {
        const untouched: Place[] = structuredClone(places);
        rank(other, places, TODAY, weights);
        expect(told(who, places)).toEqual(told(who, untouched));
      }),
    );
  });
});
