import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { considerations, strengths, wishes } from '~/domain/taxonomy/lists';
import { lookChoices } from './look-choices';
import { isEmptyLook, lookQueryOf, lookSearch, seekerOfLook } from './look-query';

const read = (search: string) => lookQueryOf(new URLSearchParams(search));

describe('the address of a look', () => {
  it('is read chip by chip', () => {
    expect(
      read(
        'strength=gardening&wish=want_outdoors&need=quiet_place&need=few_words&must=quiet_place&slot=tue_am',
      ),
    ).toMatchObject({
      strengths: ['gardening'],
      wishes: ['want_outdoors'],
      needs: ['quiet_place', 'few_words'],
      musts: ['quiet_place'],
      slots: ['tue_am'],
      age: 'adult',
      within: null,
      show: 6,
    });
  });

  it.each([
    ['strength=unknown&wish=&need=3', true],
    ['must=quiet_place&area=any', true],
    ['slot=someday', true],
    ['within=7&show=-3&age=old&travel=rocket', true],
    ['wish=want_talk', false],
  ])('%s: what is no chip is left out', (search, empty) => {
    const query = read(search);
    expect(isEmptyLook(query)).toBe(empty);
    expect(query).toMatchObject({ musts: [], within: null, show: 6, age: 'adult', travel: [], area: '' });
  });

  it('is written so that it is read back', () => {
    const chips = (terms: readonly { slug: string }[]) =>
      fc.uniqueArray(fc.constantFrom(...terms.map(({ slug }) => slug)), { maxLength: 6 });
    const anyQuery = fc
      .record({
        strengths: chips(strengths),
        wishes: chips(wishes),
        needs: chips(considerations),
        slots: fc.uniqueArray(fc.constantFrom('tue_am', 'weekday_pm', 'stay', 'weekend_day')),
        area: fc.constantFrom('', '0190-a'),
        travel: fc.uniqueArray(fc.constantFrom('walk' as const, 'bus' as const)),
        within: fc.constantFrom(null, 15, 30, 45),
        age: fc.constantFrom('adult' as const, 'minor' as const, 'school' as const),
        show: fc.constantFrom(6, 30, 100),
      })
      .map((query) => ({ ...query, musts: query.needs.slice(0, 2) }));
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(read(lookSearch(query))).toEqual(query);
      }),
    );
  });
});

describe('who looks', () => {
  it('is known by chips alone', () => {
    const seeker = seekerOfLook(
      read('strength=gardening&need=quiet_place&must=quiet_place&slot=stay&age=school'),
      null,
    );
    expect(seeker).toMatchObject({
      strengths: [{ slug: 'gardening', level: 'can_do', inOwnWords: false }],
      considerations: [{ slug: 'quiet_place', type: 'must' }],
      stays: true,
      minor: true,
      compulsorySchool: true,
    });
    expect(seeker.cells).toHaveLength(28);
  });
});

describe('the looks to begin with', () => {
  it.each(lookChoices([]).examples)('$label asks for what exists', ({ search }) => {
    expect(lookSearch(read(search))).toBe(`?${search}`);
  });
});
