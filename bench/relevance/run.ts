import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type postgres from 'postgres';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import { findMunicipalityByCode, insertMunicipality } from '#db/queries/directory.server';
import {
  everything,
  hostSearch,
  reindexMunicipality,
  visibilityOf,
  type EngineName,
} from '#search/index.server';
import { faultCode } from '#search/meilisearch/keeper.server';
import { hasOpenData, openDataFolder } from '#tests/setup/open-data-folder';
import { openImport, previewImport, runImport, startImport } from '~/domain/exchange/index.server';
import { newId } from '~/domain/kernel/ids';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import type { BenchDatabase } from '../database';
import { settledServer, tellWhatIsLeftOut, withSecondEngine, type SearchServer } from '../second-engine';
import { demonstrationQuestions } from './demonstration';
import type { Question } from './fits';
import { gradesOf, mean, ndcgAt10, precisionAt10, recallAt10 } from './measures';
import { publishedQuestions } from './published';
import { rawHosts } from './raw-hosts';

const today = '2026-11-20';
/** A question that finds a smaller share of what it could is named. */
const NAMED_BELOW = 0.5;
const lists = [
  'yaizu/子育て施設一覧/222127_preschool.csv',
  'yaizu/図書館/222127_library.csv',
  'yaizu/地域交流センター/222127_community_center.csv',
  'yaizu/子育て支援施設/222127_child_rearing_support_center.csv',
  'yaizu/福祉会館/222127_facilities_welfare.csv',
  'yaizu/文化会館・資料館/222127_facilities_culture.csv',
  'yaizu/工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv',
  'yaizu/ファミリー農園/222127_nouen.csv',
  'yaizu/放課後等デイサービス一覧/222127_hokago_dayservices.csv',
  'yaizu/要配慮者利用施設/yohairyosya.csv',
  'yaizu/焼津市デジタルクーポン対象店舗/digital_coupon.csv',
  'yaizu/まちなか涼みどころ/machinakasuzumidokoro.csv',
  'yaizu/避難所一覧/222127_hinannjo.csv',
  'wam-net/csvdownload046_22静岡県.csv',
  'kaigo/jigyosho_730_12_13_22_35_37.csv',
  'tokyo/tokyo_kodomoshokudo_final.csv',
  'tokyo/koumin_facilities.csv',
];

interface Judged {
  text: string;
  group: string;
  fitting: number;
  recall: number | null;
  precision: number | null;
  ndcg: number | null;
  /** Who answered in the end, and whether because the other one failed. */
  by: { engine: EngineName; standIn: boolean };
}

/** Hosts of a municipality, and what is asked of them. */
export interface Registry {
  name: string;
  scope: Scope;
  questions: readonly Question[];
}

export interface Relevance {
  registry: string;
  engine: EngineName;
  group: string;
  questions: number;
  recall: number;
  precision: number;
  ndcg: number;
}

export interface Judgement {
  lines: Relevance[];
  worst: string[];
  /** What the figures do not say. */
  told: string[];
}

/**
 * Judges PostgreSQL by all questions, and the search server where the settings name one; the published lists only where
 * they are at hand.
 */
export async function benchRelevance({ admin }: BenchDatabase): Promise<Judgement> {
  await seedDemo({ today });
  const town = await findMunicipalityByCode(MINAMO_CODE);
  if (!town) throw new Error('The demonstration municipality is missing.');
  const registries: Registry[] = [
    { name: 'demonstration', scope: systemScope('bench', town.id), questions: demonstrationQuestions },
  ];
  if (hasOpenData)
    registries.push({ name: 'published', scope: await publishedRegistry(), questions: publishedQuestions });
  return judgeRegistries(admin, registries, settledServer());
}

/** Each registry by PostgreSQL alone, then by the site with the search server, over an index of its own. */
export async function judgeRegistries(
  admin: postgres.Sql,
  registries: readonly Registry[],
  server: SearchServer | null,
): Promise<Judgement> {
  for (const { scope } of registries) await reindexMunicipality(scope);
  const alone = await judgedBy('postgresql', admin, registries);
  if (!server) return { ...alone, told: tellWhatIsLeftOut(server) };
  const both = await withSecondEngine(server, () => judgedBy('meilisearch', admin, registries)).catch(
    (error: unknown): Judgement => ({
      ...{ lines: [], worst: [] },
      told: [`Meilisearch: not measured, because the server failed (${faultCode(error)})`],
    }),
  );
  return {
    lines: [...alone.lines, ...both.lines],
    worst: [...alone.worst, ...both.worst],
    told: both.told,
  };
}

async function judgedBy(
  engine: EngineName,
  admin: postgres.Sql,
  registries: readonly Registry[],
): Promise<Judgement> {
  const all: Judgement = { lines: [], worst: [], told: [] };
  for (const { name, scope, questions } of registries) {
    const judged = await judge(admin, scope, questions);
    all.lines.push(...summed(name, engine, judged));
    all.worst.push(...worstOf(engine, judged));
    all.told.push(whoAnswered(name, engine, judged));
  }
  return all;
}

function worstOf(engine: EngineName, judged: readonly Judged[]): string[] {
  return judged
    .filter(({ recall }) => recall === null || recall < NAMED_BELOW)
    .map(({ text, group, fitting, recall }) =>
      recall === null
        ? `${engine} ${group} ${text}: nothing fits`
        : `${engine} ${group} ${text}: ${recall.toFixed(2)} of ${fitting}`,
    );
}

/** Of the second engine some questions go to PostgreSQL: not for it, nothing found, or it failed. */
function whoAnswered(registry: string, engine: EngineName, judged: readonly Judged[]): string {
  const itself = judged.filter(({ by }) => by.engine === engine).length;
  const failed = judged.filter(({ by }) => by.standIn).length;
  return `${registry}: ${engine} answered ${itself} of ${judged.length} questions itself, and failed at ${failed}`;
}

/** 焼津市 with all published lists, the neighbours' rows as well. */
async function publishedRegistry(): Promise<Scope> {
  const id = newId();
  await insertMunicipality({ id, code: '222127', name: '焼津市', prefecture: '静岡県', isDemo: false });
  const scope = systemScope('bench', id);
  for (const list of lists) {
    const bytes = await readFile(path.join(openDataFolder, list));
    const run = await openImport(scope, { fileName: path.basename(list), bytes });
    await previewImport(scope, run.id, new Date());
    await startImport(scope, { id: run.id, includeOutside: true, kind: restKind(list) });
    await runImport(id, run.id);
  }
  return scope;
}

/** What a row is whose list does not tell its kind. */
function restKind(list: string): string {
  return /coupon|suzumi|choku/.test(list) ? 'shop' : 'public_hall';
}

async function judge(admin: postgres.Sql, scope: Scope, questions: readonly Question[]): Promise<Judged[]> {
  const hosts = await rawHosts(admin, scope.municipalityId);
  const judged: Judged[] = [];
  for (const question of questions) {
    const { hits, engine, standIn } = await hostSearch.search(
      { ...everything, text: question.text, withFacets: false },
      visibilityOf(scope),
      today,
    );
    const grades = gradesOf(question, hosts);
    const answer = hits.map(({ id }) => id);
    judged.push({
      text: question.text,
      group: question.group,
      fitting: grades.size,
      recall: recallAt10(grades, answer),
      precision: precisionAt10(grades, answer),
      ndcg: ndcgAt10(grades, answer),
      by: { engine, standIn },
    });
  }
  return judged;
}

function summed(registry: string, engine: EngineName, judged: readonly Judged[]): Relevance[] {
  const groups = [...new Set(judged.map(({ group }) => group))].sort();
  return ['all', ...groups].flatMap((group) => {
    const of = judged.filter((one) => one.recall !== null && (group === 'all' || one.group === group));
    if (of.length === 0) return [];
    return [
      {
        ...{ registry, engine, group, questions: of.length },
        recall: mean(of.map(({ recall }) => recall)),
        precision: mean(of.map(({ precision }) => precision)),
        ndcg: mean(of.map(({ ndcg }) => ndcg)),
      },
    ];
  });
}
