import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroups, countPeople, topics, type Counted } from './rules';

const areas = [
  { id: 'north', name: '北' },
  { id: 'south', name: '南' },
];

const somebody = (facts: Partial<Counted> = {}): Counted => ({
  strength: ['cooking'],
  wish: [],
  condition: [],
  areaId: 'north',
  ageBand: 'age_30s',
  hasPlan: false,
  ...facts,
});
const many = (count: number, facts: Partial<Counted> = {}) =>
  Array.from({ length: count }, () => somebody(facts));

describe('a count', () => {
  it('tells each item as a whole, by area and by age', () => {
    const people = [
      ...many(6),
      ...many(9, { areaId: 'south', ageBand: 'age_60s' }),
      ...many(3, { areaId: null, ageBand: null }),
    ];
    expect(countPeople(people, areas, 3)).toEqual({
      people: 18,
      supported: 0,
      gathered: 0,
      areas,
      topics: {
        strength: [{ slug: 'cooking', total: 18, areas: [6, 9, 3], ages: [0, 6, 9, 0, 3] }],
        wish: [],
        condition: [],
      },
    });
  });

  it('does not name what fewer people have than are told', () => {
    const { topics: told } = countPeople([...many(2, { wish: ['want_place'] }), ...many(3)], areas, 3);
    expect(told.wish).toEqual([]);
    expect(told.strength.map(({ slug }) => slug)).toEqual(['cooking']);
  });

  it('counts somebody once who has the same item twice', () => {
    const [item] = countPeople(many(3, { strength: ['cooking', 'cooking'] }), areas, 3).topics.strength;
    expect(item?.total).toBe(3);
  });

  it('leaves the breakdown out where it would tell a few', () => {
    const [item] = countPeople([...many(5), ...many(1, { areaId: 'south' })], areas, 3).topics.strength;
    expect(item).toMatchObject({ total: 6, areas: null, ages: [0, 6, 0, 0, 0] });
  });
});

const person = fc.record({
  strength: fc.subarray(['cooking', 'sewing', 'talking']),
  wish: fc.subarray(['want_place', 'want_animals']),
  condition: fc.subarray(['quiet_place', 'pickup_needed']),
  areaId: fc.constantFrom('north', 'south', 'elsewhere', null),
  ageBand: fc.constantFrom('age_10s', 'age_30s', 'age_40s', 'age_70s', null),
  hasPlan: fc.boolean(),
});

describe('参加支援の人数', () => {
  it.each([
    ['nobody has a plan', 0, 9, 0],
    ['enough have one, and enough have none', 6, 9, 6],
    ['all have one', 6, 0, 6],
    ['too few have one', 2, 9, null],
    ['too few have none', 6, 2, null],
  ])('%s', (_, planned, others, told) => {
    const people = [...many(planned, { hasPlan: true }), ...many(others)];
    expect(countPeople(people, areas, 3).supported).toBe(told);
  });

  it('holds nobody who came to an open gathering', () => {
    const { gathered, ...counted } = countPeople(many(6, { hasPlan: true }), areas, 3, 40);
    expect(gathered).toBe(39);
    expect({ ...counted, gathered: 0 }).toEqual(countPeople(many(6, { hasPlan: true }), areas, 3));
  });
});

describe('of any people', () => {
  const counted = (people: readonly Counted[], threshold: number) =>
    topics.flatMap((topic) =>
      countPeople(people, areas, threshold).topics[topic].map((item) => {
        const having = people.filter((one) => one[topic].includes(item.slug));
        const count = (fits: (one: Counted) => boolean) => having.filter(fits).length;
        const byArea = [
          ...areas.map(({ id }) => count(({ areaId }) => areaId === id)),
          count(({ areaId }) => areaId !== 'north' && areaId !== 'south'),
        ];
        const byAge = [
          ...ageGroups.map(({ slugs }) => count(({ ageBand }) => slugs.some((slug) => slug === ageBand))),
          count(({ ageBand }) => ageBand === null),
        ];
        return {
          having: having.length,
          ways: [
            { true: byArea, told: item.areas },
            { true: byAge, told: item.ages },
          ],
        };
      }),
    );

  it('no number is told of fewer than the threshold, and none can be had by taking some from others', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 60 }),
        fc.integer({ min: 3, max: 6 }),
        (people, threshold) => {
          for (const { having, ways } of counted(people, threshold)) {
            expect(having).toBeGreaterThanOrEqual(threshold);
            for (const way of ways) {
              if (way.told === null) continue;
              const shown = way.true.filter((_, at) => way.told?.[at] !== null);
              const rest = having - shown.reduce((sum, count) => sum + count, 0);
              for (const count of [...shown, rest]) expect(count > 0 && count < threshold).toBe(false);
              expect(way.told.filter((told) => told === null)).not.toHaveLength(1);
            }
          }
        },
      ),
    );
  });

  it('one more person changes no number by less than the threshold', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const numbers = (some: readonly Counted[]) =>
          topics.flatMap((topic) =>
            countPeople(some, areas, 3).topics[topic].flatMap(({ slug, total, areas: told }) =>
              [total, ...(told ?? [])].map((number, at) => [`${topic} ${slug} ${at}`, number] as const),
            ),
          );
        const before = new Map(numbers(people.slice(1)));
        for (const [name, number] of numbers(people)) {
          const earlier = before.get(name);
          if (earlier !== undefined && earlier !== null && number !== null)
            expect(Math.abs(number - earlier) % 3).toBe(0);
        }
      }),
    );
  });
});
