import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '~/domain/taxonomy/lists';
import { classOf, generalise, type AnonymousPerson, type ClassFacts, type Told } from './anonymity';

const [north, south, east, west] = ['north', 'south', 'east', 'west'];
const person = (id: string, ageBand: string | null, areas: string[], minor = false): AnonymousPerson => ({
  id,
  ageBand,
  areas,
  minor,
});
const many = (number: number, ageBand: string, areas: string[]) =>
  Array.from({ length: number }, (_, index) => person(`${ageBand}-${areas.join()}-${index}`, ageBand, areas));

const me = person('me', 'age_30s', [north, east]);
const both = { age: true, area: true };
const facts = (people: readonly AnonymousPerson[], more: Partial<ClassFacts> = {}): ClassFacts => ({
  person: me,
  wanted: both,
  people: [me, ...people],
  earlier: [],
  small: new Set(),
  k: 3,
  ...more,
});

describe('how far a card is generalised', () => {
  it.each<[string, readonly AnonymousPerson[], Partial<ClassFacts>, Pick<Told, 'bands' | 'areaId'>]>([
    ['enough near by', many(2, 'age_30s', [north, east]), {}, { bands: ['age_30s'], areaId: north }],
    ['enough in the wider area', many(2, 'age_30s', [south, east]), {}, { bands: ['age_30s'], areaId: east }],
    [
      'the area grows before the band, step by step',
      [...many(2, 'age_40s', [north, east]), ...many(2, 'age_30s', [south, east])],
      {},
      { bands: ['age_30s'], areaId: east },
    ],
    [
      'with one other band near by, the band grows',
      many(2, 'age_40s', [north, east]),
      {},
      { bands: ['age_30s', 'age_40s'], areaId: north },
    ],
    ['the area goes', many(2, 'age_30s', [west]), {}, { bands: ['age_30s'], areaId: null }],
    ['the band goes', many(2, 'age_70s', [north, east]), {}, { bands: [], areaId: north }],
    [
      'age alone is wanted',
      many(2, 'age_40s', [west]),
      { wanted: { age: true, area: false } },
      { bands: ['age_30s', 'age_40s'], areaId: null },
    ],
    [
      'an area of few residents is never named',
      many(9, 'age_30s', [north, east]),
      { small: new Set([north]) },
      { bands: ['age_30s'], areaId: east },
    ],
    [
      'another k',
      many(4, 'age_30s', [north, east]),
      { k: 6, wanted: { age: false, area: true } },
      { bands: [], areaId: north },
    ],
  ])('%s', (name, people, more, expected) => {
    const found = generalise(
      facts(name === 'another k' ? [...people, ...many(1, 'age_60s', [north])] : people, more),
    );
    expect(found).toMatchObject({ ok: true, told: { ...expected, minor: false } });
  });

  it('tells what it tried before', () => {
    const found = generalise(facts(many(2, 'age_30s', [west])));
    expect(found.ok && found.tried.map(({ bands, areaId }) => [bands.length, areaId])).toEqual([
      [1, north],
      [1, east],
      [2, north],
    ]);
  });

  it('counts adults and minors apart, because every card says which', () => {
    const minors = many(5, 'age_30s', [north, east]).map((one) => ({ ...one, minor: true }));
    expect(generalise(facts(minors))).toMatchObject({ ok: false });
  });

  it.each<[string, Partial<ClassFacts>, string]>([
    ['nobody is like the person', {}, '3人に足りません'],
    ['no band is known', { person: { ...me, ageBand: null } }, '年代がまだ分からない'],
    ['no area is known', { person: { ...me, areas: [] } }, '圏域がまだ分からない'],
  ])('refuses where %s', (_, more, reason) => {
    expect(generalise(facts([], more))).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
      wayOut: expect.stringContaining('付けずに') as string,
    });
  });

  it('does not let a second card narrow down what the first told', () => {
    const people = [...many(4, 'age_30s', [west]), ...many(4, 'age_50s', [north, east])];
    const area = generalise(facts(people, { wanted: { age: false, area: true } }));
    expect(area).toMatchObject({ ok: true, told: { areaId: north } });
    const earlier = area.ok ? [area.told] : [];
    expect(generalise(facts(people, { wanted: { age: true, area: false } }))).toMatchObject({ ok: true });
    expect(generalise(facts(people, { wanted: { age: true, area: false }, earlier }))).toMatchObject({
      ok: false,
    });
  });
});

describe('whatever people there are', () => {
  const bands = terms('ageBand').map(({ slug }) => slug);
  const anyAreas = fc.constantFrom(
    ['a1', 'a', 'all'],
    ['a2', 'a', 'all'],
    ['b1', 'b', 'all'],
    ['b2', 'b', 'all'],
    ['c1', 'c'],
    ['all'],
    [],
  );
  const anyPeople = fc
    .array(
      fc.record({
        ageBand: fc.option(fc.constantFrom(...bands)),
        areas: anyAreas,
        minor: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((people) => people.map((one, index) => ({ ...one, id: String(index) })));
  const anyRequests = fc.array(
    fc.record({
      who: fc.nat(),
      age: fc.boolean(),
      area: fc.boolean(),
      leaves: fc.array(fc.nat(), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('no card, nor all cards of one person together, shows a class smaller than k', () => {
    fc.assert(
      fc.property(anyPeople, anyRequests, fc.integer({ min: 2, max: 6 }), (everybody, requests, k) => {
        let people: readonly AnonymousPerson[] = everybody;
        const cards = new Map<string, Told[]>();
        for (const { who, leaves, ...wanted } of requests) {
          const one = people[who % Math.max(1, people.length)];
          if (!one) return;
          const earlier = cards.get(one.id) ?? [];
          const found = generalise({ person: one, wanted, people, earlier, small: new Set(['b1']), k });
          if (found.ok) {
            const together = classOf(people, [...earlier, found.told]);
            expect(together.length).toBeGreaterThanOrEqual(k);
            expect(together.map(({ id }) => id)).toEqual(found.members);
            expect(classOf(people, [found.told]).length).toBeGreaterThanOrEqual(k);
            expect(found.members).toContain(one.id);
            expect(found.told.areaId).not.toBe('b1');
            expect(found.told.bands.length > 0 || found.told.areaId !== null).toBe(true);
            for (const finer of found.tried) {
              expect(classOf(people, [...earlier, finer]).length).toBeLessThan(k);
            }
            cards.set(one.id, [...earlier, found.told]);
          }
          // Profiles close meanwhile: the next card is judged by those who are left.
          const gone = new Set(leaves.map((index) => people[index % people.length]?.id));
          people = people.filter(({ id }) => !gone.has(id) || id === one.id);
        }
      }),
      { numRuns: 400 },
    );
  });
});
