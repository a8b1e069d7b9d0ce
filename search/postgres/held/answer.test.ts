import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { machineScope } from '#tests/factories/scope';
import { timeBits } from '../../document';
import { everything, filterNames, visibilityOf, type FilterName, type SearchQuery } from '../../port';
import { answerOf } from './answer';
import { HeldRows, type StoredRow } from './rows';

const today = '2026-11-20';
const visibility = visibilityOf(machineScope());

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const words = (values: readonly string[]) => fc.subarray([...values]).map((chosen) => chosen.join(' '));
const slots = ['am', 'pm', null];
const hours = fc
  .array(fc.record({ weekday: fc.integer({ min: 1, max: 3 }), slot: some(slots) }), { maxLength: 3 })
  .map((times) => timeBits(times).toString());

const offer = fc.record({
  menu: some(['visit', 'trial', null]),
  act: words(['sewing', 'farming']),
  cond: words(['quiet_place', 'seated']),
  time: hours,
  open: fc.boolean(),
  left: some([0, 2, null]),
  since: some(['2026-11-01', '2026-12-01', null]),
  until: some(['2026-11-01', '2026-12-31', null]),
});

const place = fc.record({
  kind: some(['shop', 'farm']),
  areas: words(['north', 'south']),
  stance: some(['welcome', null]),
  status: some(['listed', 'paused']),
  confirmed_on: some(['2026-11-01', '2026-04-01', '2025-01-01', null]),
  quality: some([0.1, 0.5]),
  offers: fc.array(offer, { maxLength: 3 }),
});

const values: Record<FilterName, readonly string[]> = {
  ...{ kind: ['shop', 'farm'], area: ['north', 'south', 'nowhere'], stance: ['welcome'] },
  ...{ status: ['listed', 'paused'], freshness: ['fresh', 'due', 'old', 'never'] },
  ...{ menu: ['visit', 'trial'], activity: ['sewing', 'farming'], condition: ['quiet_place', 'seated'] },
  ...{ weekday: ['mon', 'tue', 'wed'], slot: ['am', 'pm'], open: ['yes'] },
};

const choices = fc.record(
  Object.fromEntries(
    filterNames.map((name) => [
      name,
      fc.record({ include: fc.subarray([...values[name]]), exclude: fc.subarray([...values[name]]) }),
    ]),
  ) as Record<FilterName, fc.Arbitrary<{ include: string[]; exclude: string[] }>>,
  { requiredKeys: [] },
);

function rowsOf(places: readonly Omit<StoredRow, 'nr' | 'host_id' | 'lat' | 'lng' | 'norm'>[]): HeldRows {
  const rows = new HeldRows();
  for (const [nr, one] of places.entries())
    rows.put({ ...one, nr, host_id: `host-${String(nr).padStart(12, '0')}`, lat: null, lng: null, norm: '' });
  return rows;
}

function answerTo(rows: HeldRows, filters: SearchQuery['filters']) {
  const question = { query: { ...everything, filters, pageSize: 50 }, terms: [], join: 'all' as const };
  const found = Array.from(rows.byNr.values(), (row) => ({ row, score: 0, distanceM: null }));
  return answerOf({ ...question, visibility, today }, rows, found);
}

const towns = fc.array(place, { maxLength: 8 }).map(rowsOf);

describe('filters', () => {
  it('menu, weekday and open are met by one and the same offer', () => {
    fc.assert(
      fc.property(towns, some(['visit', 'trial']), some(['mon', 'tue']), (rows, menu, weekday) => {
        const is = (value: string) => ({ include: [value], exclude: [] });
        const day = { mon: '31', tue: String(31 << 5) }[weekday] ?? '';
        const expected = Array.from(rows.byNr.values()).filter(({ offers }) =>
          offers.some(
            (one) =>
              one.menus.some((nr) => rows.values.menu.names[nr] === menu) &&
              (one.hours.low & Number(day)) !== 0 &&
              (one.until === null || one.until >= today) &&
              one.open &&
              (one.since === null || one.since <= today),
          ),
        );
        const { total, hits } = answerTo(rows, { menu: is(menu), weekday: is(weekday), open: is('yes') });
        expect(total).toBe(expected.length);
        expect(hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });

  it('what is told of dropping one is what dropping it brings', () => {
    fc.assert(
      fc.property(towns, choices, (rows, filters) => {
        const { without } = answerTo(rows, filters);
        for (const [part, total] of Object.entries(without)) {
          const dropped: FilterName[] = part === 'times' ? ['weekday', 'slot'] : [part as FilterName];
          const left = Object.entries(filters).filter(([name]) => !dropped.includes(name as FilterName));
          expect([part, answerTo(rows, Object.fromEntries(left)).total]).toEqual([part, total]);
        }
      }),
    );
  });

  it('the count beside a value is what choosing it alone brings', () => {
    fc.assert(
      fc.property(towns, choices, some(filterNames), (rows, filters, name) => {
        // Excluded values of the same filter are dropped with it.
        const { facets } = answerTo(rows, filters);
        for (const value of values[name]) {
          const chosen = answerTo(rows, { ...filters, [name]: { include: [value], exclude: [] } });
          expect([name, value, facets[name]?.[value] ?? 0]).toEqual([name, value, chosen.total]);
        }
      }),
    );
  });

  it('what is counted once for all is what looking at each counts, whoever has come or gone, on any day', () => {
    const turn = fc.record({
      come: fc.option(place, { nil: null }),
      goes: fc.nat(8),
      day: some(['2026-11-20', '2026-12-15', '2027-02-01']),
      old: some([180, 365]),
    });
    fc.assert(
      fc.property(towns, fc.array(turn, { maxLength: 5 }), (rows, turns) => {
        for (const [i, { come, goes, day, old }] of turns.entries()) {
          const nr = 100 + i;
          const at = { nr, host_id: `host-${String(nr).padStart(12, '0')}`, lat: null, lng: null, norm: '' };
          if (come) rows.put({ ...come, ...at });
          else rows.keep(new Set([...rows.byNr.keys()].filter((one) => one !== goes)));
          const query = { ...everything, ages: { ...everything.ages, old } };
          const asked = { query, terms: [], join: 'all' as const, visibility, today: day };
          const each = answerOf(asked, rows, [...rows.all()]);
          for (let again = 0; again < 2; again += 1) expect(answerOf(asked, rows, rows.all())).toEqual(each);
        }
      }),
    );
  });

  it('a page holds what comes next in the order, each host once', () => {
    fc.assert(
      fc.property(towns, some(['relevance', 'freshness', 'open'] as const), (rows, sort) => {
        const question = { terms: [], join: 'all' as const, visibility, today };
        const found = Array.from(rows.byNr.values(), (row) => ({ row, score: 0, distanceM: null }));
        const pageOf = (page: number, pageSize: number) =>
          answerOf({ ...question, query: { ...everything, sort, page, pageSize } }, rows, found).hits;
        const all = pageOf(1, 50);
        const pages = [1, 2, 3, 4].flatMap((page) => pageOf(page, 2));
        expect(pages).toEqual(all);
        expect(all.map(({ no }) => no)).toEqual(all.map((_, i) => i + 1));
        expect(new Set(all.map(({ id }) => id)).size).toBe(rows.byNr.size);
      }),
    );
  });

  it('hits asked alone are those that stand beside counts, in the same order', () => {
    fc.assert(
      fc.property(
        towns,
        choices,
        some(['relevance', 'freshness', 'open'] as const),
        (rows, filters, sort) => {
          const question = { terms: [], join: 'all' as const, visibility, today };
          const query = { ...everything, filters, sort };
          const counted = answerOf({ ...question, query }, rows, [...rows.all()].reverse());
          const alone = answerOf({ ...question, query: { ...query, withFacets: false } }, rows, rows.all());
          expect(alone).toEqual({ ...counted, facets: {}, without: {} });
        },
      ),
    );
  });
});
