import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import {
  everything,
  hostSearch,
  reindexMunicipality,
  visibilityOf,
  type SearchQuery,
} from '#search/index.server';
import { systemScope } from '~/domain/kernel/scope';
import type { BenchDatabase } from './database';
import type { Measured } from './matching';

/** A kind of question, with the most that its median may cost as a share of the floor's. */
interface Class {
  name: string;
  atMost: number;
  questions: readonly Partial<SearchQuery>[];
}

const hosts = 10_000;
const samples = 20;
const today = '2026-11-20';
const words = (...texts: string[]) => texts.map((text) => ({ text }));
const is = (...include: string[]) => ({ include, exclude: [] });
const middle = { lat: 34.41, lng: 137.84 };
const box = [137.82, 34.39, 137.86, 34.43] as const;
const three = { kind: is('shop', 'farm'), weekday: is('tue'), condition: is('quiet_place') };

const classes: readonly Class[] = [
  { name: '1 character', atMost: 0.15, questions: words('畑', '花', '本', '庵') },
  { name: '2 characters', atMost: 0.25, questions: words('農園', '清掃', 'パン', '食堂') },
  { name: '3 characters', atMost: 0.18, questions: words('農作業', '居場所', '袋詰め') },
  { name: '4 and more', atMost: 0.2, questions: words('こども食堂', '就労継続支援B型', '静かな場所') },
  { name: '2 or 3 words', atMost: 0.18, questions: words('農園 火曜', '静か 午前 本町', 'パン 袋詰め') },
  { name: 'rare', atMost: 0.03, questions: words('灯台下', '書道サークル 月見', '鍛冶町') },
  { name: 'nothing: the ladder', atMost: 0.5, questions: words('子供食道', '農福連繋', 'バリヤフリー') },
  { name: 'found nearly everywhere', atMost: 0.6, questions: words('みなも市', '丁目', 'の') },
  {
    name: 'words + 3 filters',
    atMost: 0.18,
    questions: words('袋詰め', '手伝い').map((q) => ({ ...q, filters: three })),
  },
  { name: 'filters only', atMost: 0.35, questions: [{ filters: three }] },
  { name: 'nothing asked, all counts', atMost: 0.5, questions: [{}] },
  {
    name: 'words + 5 km, nearest first',
    atMost: 0.12,
    questions: words('農園', '居場所').map((q) => ({
      ...q,
      near: middle,
      withinM: 5_000,
      sort: 'distance' as const,
    })),
  },
  {
    name: 'words + part of the map',
    atMost: 0.18,
    questions: words('農園', '食堂').map((q) => ({ ...q, box })),
  },
  { name: 'page 250', atMost: 0.25, questions: [{ page: 250 }] },
  {
    name: 'hits without counts',
    atMost: 0.15,
    questions: words('農園', '居場所').map((q) => ({ ...q, withFacets: false })),
  },
];

/** Ten thousand hosts: every class of question beside plain ILIKE, one after the other. */
export async function benchSearch({ admin }: BenchDatabase): Promise<Measured[]> {
  await seedDemo({ today, size: { hosts, cases: 1 } });
  const town = await findMunicipalityByCode(MINAMO_CODE);
  if (!town) throw new Error('The demonstration municipality is missing.');
  const scope = systemScope('bench', town.id);
  const started = performance.now();
  await reindexMunicipality(scope);
  const rebuilt = performance.now() - started;
  await admin.unsafe('vacuum analyze');
  const measured: Measured[] = [
    { name: `search: rebuild, per host of ${hosts}`, p50: rebuilt / hosts, p95: rebuilt / hosts, runs: 1 },
  ];
  const floors: number[] = [];
  for (const one of classes) {
    const times: number[] = [];
    const floor: number[] = [];
    for (let i = 0; i < samples; i += 1) {
      const question = one.questions[i % one.questions.length] ?? {};
      floor.push(await timed(() => floorCount(admin, town.id, question.text ?? '農園')));
      times.push(
        await timed(() => hostSearch.search({ ...everything, ...question }, visibilityOf(scope), today)),
      );
    }
    floors.push(...floor);
    measured.push({
      name: `search: ${one.name}`,
      ...spread(times),
      runs: samples,
      ofFloor: median(times) / median(floor),
      atMost: one.atMost,
    });
  }
  return [...measured, { name: 'search: floor, ILIKE count(*)', ...spread(floors), runs: floors.length }];
}

/**
 * What a site without a search engine would do to find the same hosts: ILIKE over every column of a host and its
 * offers. As a superuser, so without row security.
 */
function floorCount(admin: postgres.Sql, municipalityId: string, text: string) {
  const pattern = `%${text}%`;
  return admin`
    select count(*) from hosts h where h.municipality_id = ${municipalityId} and (
      concat_ws(' ', h.name, h.kana, h.address, h.what_we_can_bring, h.opening_text, h.kind) ilike ${pattern}
      or exists (select 1 from opportunities o where o.municipality_id = h.municipality_id and o.host_id = h.id
        and concat_ws(' ', o.title, o.description, o.time_note, o.menu_kind, o.activities::text) ilike ${pattern}))`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function spread(times: readonly number[]) {
  return { p50: median(times), p95: at(times, 0.95) };
}

function median(times: readonly number[]): number {
  return at(times, 0.5);
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
