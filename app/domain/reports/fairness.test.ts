import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessOf, type Served } from './fairness';

const names = {
  areas: [
    { id: 'north', name: '北' },
    { id: 'south', name: '南' },
  ],
  groups: [{ slug: 'sense', label: '感覚' }],
};
const somebody = (facts: Partial<Served> = {}): Served => ({
  ...{ areaId: 'north', ageBand: 'age_30s', groups: [], ready: 3, found: 5, eased: [] },
  ...facts,
});
const many = (count: number, facts: Partial<Served> = {}) =>
  Array.from({ length: count }, () => somebody(facts));
const rowsOf = (people: readonly Served[], title: string) =>
  fairnessOf(people, names, 3).find((table) => table.title === title)?.rows ?? [];

describe('who has somewhere to go', () => {
  it('is told by group, in three steps, for what can be proposed and with what is to be asked first', () => {
    const people = [
      ...many(3, { ready: 0, found: 2, groups: ['sense'] }),
      ...many(6, { areaId: 'south', ready: 1 }),
      ...many(9),
    ];
    expect(rowsOf(people, '全体')).toMatchObject([
      { ready: { total: 18, parts: [3, 6, 9] }, found: { parts: [0, 3, 15] } },
    ]);
    expect(rowsOf(people, '圏域').map(({ name, ready }) => [name, ready.parts])).toEqual([
      ['北', [3, 0, 9]],
      ['南', [0, 6, 0]],
    ]);
    expect(rowsOf(people, '配慮・条件').map(({ name, ready }) => [name, ready.parts])).toEqual([
      ['感覚', [3, 0, 0]],
      ['条件なし', [0, 6, 9]],
    ]);
    expect(rowsOf(people, '年代').map(({ name }) => name)).toEqual(['30・40代']);
  });

  it('is said without a number where too few are meant', () => {
    expect(rowsOf(many(2, { ready: 0 }), '全体')).toMatchObject([{ ready: { total: null, parts: null } }]);
    expect(rowsOf([...many(1, { ready: 0 }), ...many(3, { ready: 1 }), ...many(9)], '全体')).toMatchObject([
      { ready: { parts: [null, null, 9] } },
    ]);
  });

  it('says nothing of those without a place where their number is hidden beside a small one', () => {
    const people = [
      ...many(3, { ready: 0, eased: ['静かな場所を外すと'] }),
      ...many(1, { ready: 1 }),
      ...many(9),
    ];
    expect(rowsOf(people, '全体')).toMatchObject([{ ready: { parts: [null, null, 9] }, eased: [] }]);
  });

  it('comes with what would bring a place back, for those without one, and for enough of them', () => {
    const people = [
      ...many(4, { ready: 0, eased: ['静かな場所を外すと', '火曜を足すと'] }),
      ...many(3, { ready: 0, eased: ['静かな場所を外すと', '静かな場所を外すと'] }),
      ...many(2, { ready: 0, eased: ['送迎を外すと'] }),
      ...many(5, { ready: 2, eased: ['送迎を外すと'] }),
    ];
    expect(rowsOf(people, '全体')[0]?.eased).toEqual([
      { words: '静かな場所を外すと', people: 6 },
      { words: '火曜を足すと', people: 3 },
    ]);
  });
});

const person = fc.record<Served>({
  areaId: fc.constantFrom('north', 'south', 'elsewhere', null),
  ageBand: fc.constantFrom('age_10s', 'age_40s', null),
  groups: fc.subarray(['sense']),
  ready: fc.nat(4),
  found: fc.nat(6),
  eased: fc.subarray(['a', 'b']),
});

it('of any people: no number is told of fewer than the threshold, and each is a multiple of it', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 50 }), fc.integer({ min: 3, max: 6 }), (people, threshold) => {
      for (const { rows } of fairnessOf(people, names, threshold))
        for (const { ready, found, eased } of rows)
          for (const number of [
            ...[ready, found].flatMap(({ total, parts }) => [total, ...(parts ?? [])]),
            ...eased.map((one) => one.people),
          ])
            if (number !== null)
              expect([number % threshold, number > 0 && number < threshold]).toEqual([0, false]);
    }),
  );
});

it('of any people: what would bring a place back never tells of those without one where their number is hidden', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 50 }), fc.integer({ min: 3, max: 6 }), (people, threshold) => {
      for (const { rows } of fairnessOf(people, names, threshold))
        for (const { ready, eased } of rows)
          for (const one of eased) expect(one.people).toBeLessThanOrEqual(ready.parts?.[0] ?? 0);
    }),
  );
});
