import { twinIndex } from '~/domain/exchange/sorting/twins';
import type { CommandRow } from './row';

const plannedRow = {
  ...{ line: 2, original: '', reason: '', remarks: [], elsewhere: '', withoutPoint: true },
  ...{ certainty: null, hostId: null, sourceId: null, key: 'ひがし園', spelling: 'none', differences: [] },
};
const nobodysTwins = twinIndex();
const drafted = {
  ...{ name: 'ひがし園', kana: '', kind: 'shop', address: '', lat: null, lng: null, phone: '', url: '' },
  ...{ openingText: '', openWeekdays: [], credit: '', areaId: null, outside: false, capacity: null },
};
const drawn = {
  ...{ name: '東小学校', population: null, bands: null, geometry: { type: 'Polygon', coordinates: [] } },
  ...{ bbox: [138, 34, 138.1, 34.1], inner: { lat: 34.05, lng: 138.05 } },
};

export const exchange: readonly CommandRow[] = [
  {
    name: 'exchange.load-areas',
    input: ({ boundaries }) => ({
      ...{ id: boundaries, seen: '', year: null, areas: [drawn], gone: [] },
      report: { level: 'elementary', mode: 'replace', came: ['北小学校'], revived: [], same: 0, changed: [] },
    }),
  },
  { name: 'exchange.place-hosts', input: ({ placing }) => ({ after: null, municipality: '', run: placing }) },
  {
    name: 'exchange.load-population',
    input: ({ people, area }) => ({
      ...{ id: people, level: 'elementary', seen: '', year: 2025 },
      people: [{ areaId: area, population: 10, bands: null }],
    }),
  },
  { name: 'exchange.end-areas', input: ({ placing }) => ({ id: placing }) },
  { name: 'exchange.continue-areas', input: ({ halted }) => ({ id: halted }) },
  { name: 'exchange.cancel-import', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.choose-reading', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.choose-columns', input: ({ preview }) => ({ id: preview, columns: {} }) },
  { name: 'exchange.start-import', input: ({ preview }) => ({ id: preview }) },
  { name: 'exchange.continue-import', input: ({ failed }) => ({ id: failed }) },
  { name: 'exchange.repeat-import', input: ({ stored }) => ({ id: stored }) },
  { name: 'exchange.stop-import', input: ({ running }) => ({ id: running }) },
  { name: 'exchange.undo-import', input: ({ stored }) => ({ id: stored }) },
  { name: 'exchange.undo-chunk', input: ({ undoing }) => ({ id: undoing }) },
  { name: 'exchange.end-undo', input: ({ undoing }) => ({ id: undoing }) },
  { name: 'exchange.take-over', input: ({ importedRow }) => ({ row: importedRow }) },
  {
    name: 'exchange.answer-vanished',
    input: ({ vanishedRow }) => ({ row: vanishedRow, version: 1, answer: 'still_there' }),
  },
  { name: 'exchange.keep-apart', input: ({ twin }) => ({ id: twin }) },
  {
    name: 'exchange.merge-hosts',
    input: ({ twin }) => ({ id: twin, keep: 'host', hostVersion: 1, otherVersion: 1 }),
  },
  {
    name: 'exchange.end-import',
    input: ({ running, importedHost: hostId }) => ({
      ...{ id: running, status: 'done', vanished: [{ hostId, seenAt: '2026-04-01T00:00:00Z' }] },
    }),
    answers: { 'vanished[0].hostId': 'wall' },
  },
  {
    // The rows come from the program's own reading of the registry; no form carries them.
    name: 'exchange.store-chunk',
    input: ({ running, area, importedHost, importedSource, host }) => ({
      ...{ id: running, from: 0, total: 3, twins: nobodysTwins },
      rows: [
        { ...plannedRow, outcome: 'added', host: { ...drafted, areaId: area } },
        {
          ...plannedRow,
          line: 3,
          key: 'みなみ園',
          outcome: 'unchanged',
          hostId: importedHost,
          sourceId: importedSource,
          host: drafted,
        },
        { ...plannedRow, line: 4, key: 'きた園', outcome: 'known', hostId: host, host: drafted },
      ],
    }),
    answers: {
      'rows[0].host.areaId': 'wall',
      'rows[1].hostId': 'Refused',
      'rows[1].sourceId': 'Refused',
      'rows[2].hostId': 'Refused',
    },
  },
];
