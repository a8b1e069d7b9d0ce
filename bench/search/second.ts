import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { database } from '#db/client.server';
import { runQueue } from '#db/queue.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import {
  everything,
  hostSearch,
  indexHost,
  rebuildSecondEngine,
  syncJob,
  visibilityOf,
  type SearchQuery,
} from '#search/index.server';
import { termsOf } from '#search/query';
import type { OpenSecondEngine } from '#search/second.server';
import { buildVocabulary } from '#search/vocabulary/vocabulary';
import type { Scope } from '~/domain/kernel/scope';
import { jobHandlers } from '~/jobs/handlers.server';
import { at, spread, timed, type Measured } from '../measured';
import { withSecondEngine, type SearchServer } from '../second-engine';
import { questionClasses } from './questions';

/** What is aimed at, in milliseconds. */
const aims = { answer: 50, visible: 2_000, rebuild: 300_000 };

export interface SecondSizes {
  /** How often each question is asked. */
  rounds: number;
  /** Changes begun each second, for so many seconds; of each so many one is waited for. */
  changes: { perSecond: number; seconds: number; watched: number };
}

const usualSizes: SecondSizes = { rounds: 20, changes: { perSecond: 100, seconds: 20, watched: 10 } };

interface Asked {
  engine: OpenSecondEngine;
  scope: Scope;
  today: string;
  name: string;
}

/**
 * The three speeds of the second engine over a town that PostgreSQL searches already: its answers, a rebuild while
 * others ask, and changes on their way to it by the outbox and the job, as on the site.
 */
export async function benchSecondEngine(
  server: SearchServer,
  { scope, today, name }: Pick<Asked, 'scope' | 'today' | 'name'>,
  sizes: SecondSizes = usualSizes,
): Promise<Measured[]> {
  return withSecondEngine(server, async (engine) => {
    const asked = { engine, scope, today, name };
    const texts = await textsFor(asked);
    return [
      ...(await measureAnswers(asked, texts, sizes.rounds)),
      ...(await measureRebuild(asked, texts)),
      ...(await measureChanges(asked, sizes.changes)),
    ];
  });
}

/** Words alone, of every class of question, that this engine answers itself. */
async function textsFor(asked: Asked): Promise<string[]> {
  const texts: string[] = [];
  const all = questionClasses.flatMap(({ questions }) => questions.map(({ text = '' }) => text));
  for (const text of new Set(all)) if (text !== '' && (await isOwnAnswer(asked, text))) texts.push(text);
  return texts;
}

async function measureAnswers(asked: Asked, texts: readonly string[], rounds: number): Promise<Measured[]> {
  const [words, whole]: [number[], number[]] = [[], []];
  let failed = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const text of texts) {
      const found = await timed(() => asked.engine.find(questionOf(asked, text)));
      words.push(found.ms);
      const answer = await timed(() => ask(asked, text));
      whole.push(answer.ms);
      failed += found.failed || answer.failed ? 1 : 0;
    }
  const line = (what: string, times: readonly number[]) =>
    lineOf(`${asked.name}: ${what}, p95 of ${aims.answer} ms`, times, aims.answer);
  return [
    ...(texts.length === 0 ? [counted(`${asked.name}: questions that it answers itself`, 0)] : []),
    line('ids for words', words),
    line('the whole answer', whole),
    ...(failed > 0 ? [counted(`${asked.name}: answers that failed`, failed)] : []),
  ];
}

/** Nobody who asks meanwhile may get an answer without a hit, or one of PostgreSQL in its place. */
async function measureRebuild(asked: Asked, texts: readonly string[]): Promise<Measured[]> {
  let [over, turn, gaps] = [false, 0, 0];
  const asking = async () => {
    while (!over && texts.length > 0) {
      const text = texts[turn % texts.length] ?? '';
      turn += 1;
      if (!(await isOwnAnswer(asked, text))) gaps += 1;
      await wait(5);
    }
  };
  const others = asking();
  const rebuilt = await timed(async () => {
    await rebuildSecondEngine();
  });
  over = true;
  await others;
  const { name } = asked;
  return [
    lineOf(`${name}: rebuild, of ${aims.rebuild / 60_000} min`, [rebuilt.ms], aims.rebuild),
    ...(rebuilt.failed ? [counted(`${name}: rebuilds that failed`, 1)] : []),
    { ...counted(`${name}: asked meanwhile`, turn), ofFloor: gaps / Math.max(1, turn), atMost: 0 },
  ];
}

async function measureChanges(
  asked: Asked,
  { perSecond, seconds, watched }: SecondSizes['changes'],
): Promise<Measured[]> {
  const ids = await withScope(
    asked.scope,
    (tx) =>
      tx
        .select({ id: hosts.id })
        .from(hosts)
        .where(eq(hosts.status, 'listed'))
        .limit(perSecond * seconds),
    { readOnly: true },
  );
  const queue = runQueue({
    ownerUrl: database().urls.owner,
    handlers: Object.fromEntries(Object.entries(jobHandlers(null)).filter(([job]) => job === syncJob)),
    resume: () => Promise.resolve(),
    report: { failed: () => undefined, lost: () => undefined },
  });
  const seen: number[] = [];
  const works: Promise<unknown>[] = [];
  const begun = performance.now();
  try {
    for (const [nr, { id }] of ids.entries()) {
      await wait(Math.max(0, begun + (nr * 1_000) / perSecond - performance.now()));
      const work = change(asked, id).then(async (word) => {
        if (nr % watched === 0) seen.push(await untilFound(asked, id, word));
      });
      work.catch(() => undefined);
      works.push(work);
    }
    const rate = ids.length / ((performance.now() - begun) / 1_000);
    const ended = await Promise.allSettled(works);
    const lost = ended.filter(({ status }) => status === 'rejected').length;
    const { name } = asked;
    return [
      lineOf(
        `${name}: change seen at ${rate.toFixed(0)} a second, p95 of ${aims.visible} ms`,
        seen,
        aims.visible,
      ),
      ...(lost > 0 ? [counted(`${name}: changes not made or not seen in ${mostMs / 1_000} s`, lost)] : []),
    ];
  } finally {
    await queue.stop();
  }
}

/** A word that only this host holds, written as the site writes any change. */
async function change({ scope }: Asked, id: string): Promise<string> {
  const word = `zq${randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
  await withScope(scope, async (tx) => {
    await tx.update(hosts).set({ whatWeCanBring: word }).where(eq(hosts.id, id));
    await indexHost(tx, id);
  });
  return word;
}

const mostMs = 30_000;

/** Milliseconds from the commit until the server finds it; PostgreSQL, which finds it at once, is not asked. */
async function untilFound(asked: Asked, id: string, word: string): Promise<number> {
  const committed = performance.now();
  for (;;) {
    const found = await asked.engine.find(questionOf(asked, word)).catch(() => null);
    const ms = performance.now() - committed;
    if (found?.includes(id)) return ms;
    if (ms > mostMs) throw new Error('not found in time');
    await wait(20);
  }
}

const vocabulary = buildVocabulary();

let questionsAsked = 0;

/** No two questions are the same, so that no answer is one that was given before. */
function queryOf(text: string): SearchQuery {
  questionsAsked += 1;
  const ages = { ...everything.ages, old: everything.ages.old + questionsAsked };
  return { ...everything, text, ages, withFacets: false };
}

function questionOf({ scope, today }: Asked, text: string) {
  const query = queryOf(text);
  const visibility = visibilityOf(scope);
  return { query, terms: termsOf(text, vocabulary), join: 'all' as const, visibility, today };
}

function ask({ scope, today }: Asked, text: string) {
  return hostSearch.search(queryOf(text), visibilityOf(scope), today);
}

async function isOwnAnswer(asked: Asked, text: string): Promise<boolean> {
  const answer = await ask(asked, text).catch(() => null);
  return answer !== null && answer.engine === asked.engine.name && answer.total > 0;
}

/** The 95th percentile beside what is aimed at. */
function lineOf(name: string, times: readonly number[], aim: number): Measured {
  return { name, ...spread(times), runs: times.length, ofFloor: at(times, 0.95) / aim, atMost: 1 };
}

function counted(name: string, runs: number): Measured {
  return { name, p50: 0, p95: 0, runs };
}
