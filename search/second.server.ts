import { database } from '#db/client.server';
import { Breaker } from './breaker';
import { reachOf, type KeyReach } from './meilisearch/key.server';
import { indexName } from './meilisearch/settings';
import { wordSearch } from './meilisearch/words.server';
import { delayOf, waitingOf } from './postgres/delay.server';
import { LONGEST_LAG_S, type SecondEngine } from './router';

export interface SecondEngineSettings {
  url: string;
  /** May search and nothing else. */
  searchKey: string;
  /** May also write; null in a process that runs no jobs. */
  adminKey: string | null;
  /** The first part of the names of its indexes. */
  index: string;
  /** Told when the server is left alone for a while because it failed, and when it is asked again. */
  onChange: (open: boolean) => void;
}

/** The open engine, as this process has found it. */
export interface OpenSecondEngine extends SecondEngine {
  settings: SecondEngineSettings;
  /** Writing to it, which fails and comes back on its own. */
  writing: Breaker;
}

// The site's start and the Remix bundle each hold a copy of this module; both must see the same engine.
const place = Symbol.for('musubiba.second-engine');
const shared = globalThis as unknown as Record<typeof place, OpenSecondEngine | undefined>;

const clock = () => performance.now();

/** Milliseconds for which a delay that was read holds. */
const delayHoldsMs = 500;

/** Lets the search ask a second engine. Nothing is sent before the first question. */
export function openSecondEngine(settings: SecondEngineSettings): OpenSecondEngine {
  const { url, searchKey, index, onChange } = settings;
  const opened: OpenSecondEngine = {
    name: 'meilisearch',
    ...wordSearch({ url, key: searchKey, index: indexName(index) }),
    behind: remembered((municipalityId) => delayOf(database().searchSql, municipalityId)),
    breaker: new Breaker({ failures: 3, openMs: 10_000, clock, onChange }),
    writing: new Breaker({ failures: 1, openMs: 5_000, clock, onChange: () => undefined }),
    settings,
  };
  shared[place] = opened;
  return opened;
}

/** How the second engine stands, over all municipalities. */
export interface SecondEngineState {
  /** Changes that have not reached it. */
  waiting: number;
  /** Seconds that the oldest of them has been waiting. */
  lagS: number;
  /** Left alone for a while because it failed. */
  heldBack: boolean;
  /** Lags so far behind that PostgreSQL answers. */
  tooFarBehind: boolean;
}

/** Null while the settings name no second engine. */
export async function secondEngineState(): Promise<SecondEngineState | null> {
  const engine = secondEngine();
  if (!engine) return null;
  const { waiting, lagS } = await waitingOf(database().appSql);
  const heldBack = engine.breaker.open || engine.writing.open;
  return { waiting, lagS, heldBack, tooFarBehind: lagS > LONGEST_LAG_S };
}

/** Whether the key with which the site asks can do more than search. */
export async function searchKeyReach(): Promise<KeyReach> {
  const settings = secondEngine()?.settings;
  if (!settings) return 'search-only';
  const { url, searchKey, adminKey, index } = settings;
  return reachOf({ url, key: searchKey, index: indexName(index) }, adminKey);
}

export function closeSecondEngine(): void {
  shared[place] = undefined;
}

/** Null while the settings name no second engine. */
export function secondEngine(): OpenSecondEngine | null {
  return shared[place] ?? null;
}

/** Many questions at once read the delay once. */
function remembered(
  read: (municipalityId: string) => Promise<number>,
): (municipalityId: string) => Promise<number> {
  const known = new Map<string, { at: number; delay: Promise<number> }>();
  return (municipalityId) => {
    const kept = known.get(municipalityId);
    if (kept && clock() - kept.at < delayHoldsMs) return kept.delay;
    const delay = read(municipalityId);
    known.set(municipalityId, { at: clock(), delay });
    delay.catch(() => known.delete(municipalityId));
    return delay;
  };
}
