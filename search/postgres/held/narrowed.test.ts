import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { machineScope } from '#tests/factories/scope';
import type { EngineQuestion } from '../../engine';
import { everything, visibilityOf, type SearchQuery } from '../../port';
import { termOf } from '../../query';
import { buildVocabulary } from '../../vocabulary/vocabulary';
import { answerOf } from './answer';
import { clustersOf } from './clusters';
import { foundIn } from './found';
import { locating } from './near';
import { HeldRows, type StoredRow } from './rows';
import { rowsWorth } from './worth';

const question = {
  terms: [],
  join: 'all' as const,
  visibility: visibilityOf(machineScope()),
  today: '2026-11-20',
};
const gardens = [termOf({ text: '畑', excluded: false, phrase: true }, buildVocabulary())].filter(
  (term) => term !== null,
);
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const middles = [
  { lat: 34.4, lng: 137.8 },
  { lat: -33.9, lng: 179.999 },
  { lat: 89.99, lng: 10 },
];

const anyRow = fc.record({
  kind: fc.constantFrom('shop', 'farm', 'school'),
  around: fc.option(fc.record({ lat: degrees(-0.05, 0.05), lng: degrees(-0.05, 0.05) }), { nil: null }),
  quality: fc.constantFrom(0.1, 0.5),
  norm: fc.constantFrom('\n畑\n', '\n畑の店\n', '\n店\n'),
});

function stored(
  nr: number,
  { around, ...row }: typeof anyRow extends fc.Arbitrary<infer T> ? T : never,
  at: { lat: number; lng: number },
): StoredRow {
  return {
    ...{ nr, host_id: `host-${String(nr).padStart(12, '0')}`, areas: '', stance: null, status: 'listed' },
    ...{ confirmed_on: null, offers: [], ...row },
    lat: around && at.lat + around.lat,
    lng: around && at.lng + around.lng,
  };
}

const town = fc.tuple(fc.constantFrom(...middles), fc.array(anyRow, { maxLength: 12 })).map(([at, all]) => {
  const rows = new HeldRows();
  for (const [nr, row] of all.entries()) rows.put(stored(nr, row, at));
  return { at, rows };
});

/** As it is answered with counts, for which every row is looked at. */
function amongAll(asked: EngineQuestion, rows: HeldRows) {
  const { near, withinM } = asked.query;
  const found = near ? rows.all().map(locating(near, withinM)) : rows.all();
  const { total, textTotal, hits } = answerOf(
    { ...asked, query: { ...asked.query, withFacets: true } },
    rows,
    found,
  );
  return { total, textTotal, hits };
}

function amongFew(asked: EngineQuestion, rows: HeldRows) {
  const { total, textTotal, hits } = answerOf(asked, rows, foundIn(asked, rows));
  return { total, textTotal, hits };
}

describe('hits that are looked for among few rows are those that are among all', () => {
  it('around a place, also where degrees begin anew and by a pole', () => {
    fc.assert(
      fc.property(
        town,
        degrees(0, 20_000),
        fc.constantFrom('distance', 'relevance'),
        ({ at, rows }, withinM, sort) => {
          const query: SearchQuery = { ...everything, near: at, withinM, sort, withFacets: false };
          expect(amongFew({ ...question, query }, rows)).toEqual(amongAll({ ...question, query }, rows));
        },
      ),
    );
  });

  it('with counts, where a radius is all that is asked', () => {
    fc.assert(
      fc.property(town, degrees(0, 20_000), fc.boolean(), ({ at, rows }, withinM, isFiltered) => {
        const filters = isFiltered ? { kind: { include: ['shop'], exclude: [] } } : {};
        const query: SearchQuery = { ...everything, near: at, withinM, filters, withFacets: true };
        const asked = { ...question, query };
        const all = rows.all().map(locating(at, withinM));
        expect(answerOf(asked, rows, foundIn(asked, rows))).toEqual(answerOf(asked, rows, all));
      }),
    );
  });

  it('and the map says of as many as the list that its words find them', () => {
    const kinds = fc.subarray(['shop', 'nowhere']);
    const words = fc.constantFrom<EngineQuestion['terms']>([], gardens);
    const ids = fc.constantFrom(undefined, ['host-000000000001']);
    fc.assert(
      fc.property(
        town,
        degrees(0, 20_000),
        fc.boolean(),
        kinds,
        words,
        ids,
        ({ at, rows }, withinM, isNear, include, terms, among) => {
          const place = isNear ? { near: at, withinM } : {};
          const filters = { kind: { include, exclude: [] } };
          const query: SearchQuery = { ...everything, ...place, filters, withFacets: false };
          const asked = { ...question, terms, query, ...(among && { among }) };
          const found = foundIn(asked, rows);
          const map = clustersOf(asked, rows, found, { zoom: 12, box: [-180, -90, 180, 90] });
          expect(map.textTotal).toBe(answerOf(asked, rows, found).textTotal);
        },
      ),
    );
  });

  it('of some kinds, with others excluded', () => {
    const kinds = fc.subarray(['shop', 'farm', 'school', 'nowhere']);
    fc.assert(
      fc.property(town, kinds, kinds, fc.integer({ min: 1, max: 3 }), ({ rows }, include, exclude, page) => {
        const filters = { kind: { include, exclude } };
        const query: SearchQuery = { ...everything, filters, page, pageSize: 3, withFacets: false };
        expect(amongFew({ ...question, query }, rows)).toEqual(amongAll({ ...question, query }, rows));
      }),
    );
  });
});

it('what words have found is found anew when a row has come or gone', () => {
  const asked = { ...question, terms: gardens, query: { ...everything, withFacets: false } };
  const change = fc.oneof(
    anyRow.map((row) => ({ put: row })),
    fc.nat(12).map((nr) => ({ drop: nr })),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const rows = new HeldRows();
      for (const [nr, one] of changes.entries()) {
        if ('put' in one) rows.put(stored(nr, one.put, { lat: 34.4, lng: 137.8 }));
        else rows.keep(new Set([...rows.byNr.keys()].filter((kept) => kept !== one.drop)));
        const found = foundIn(asked, rows);
        expect(found).toEqual(rowsWorth(asked, rows));
        expect(foundIn(asked, rows)).toBe(found);
      }
    }),
  );
});
