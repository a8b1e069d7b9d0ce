import type { Breaker } from './breaker';
import type { Engine, EngineQuestion } from './engine';
import type { EngineName, SearchResult } from './port';

/** Seconds by which the engine of words may lag behind the registry and still be asked. */
export const LONGEST_LAG_S = 5;

/** The engine of words beside PostgreSQL, and how it stands. */
export interface SecondEngine {
  name: Exclude<EngineName, 'postgresql'>;
  suits(question: EngineQuestion): boolean;
  /** Ids of hosts, the best first; null: too many. @throws when it does not answer well and in time. */
  find(question: EngineQuestion): Promise<readonly string[] | null>;
  /** Seconds that the oldest change of a municipality has been waiting to reach it. */
  behind(municipalityId: string): Promise<number>;
  breaker: Breaker;
}

/** Which engine answered, and how fresh that is. */
export type Served = Pick<SearchResult, 'engine' | 'standIn' | 'behindS' | 'stayWith'>;

type Found = { hostIds: readonly string[]; behindS: number } | 'nothing' | 'away';

/**
 * One engine out of two. The second one finds hosts by words, PostgreSQL decides all facts over them; where the second
 * cannot be asked, finds nothing or too much, PostgreSQL answers alone. A question never fails because of the second.
 *
 * @param second null: there is none.
 */
export function routed<Answer extends { textTotal: number }>(
  postgres: Engine<Answer>,
  second: SecondEngine | null,
): Engine<Answer & Served> {
  const alone = async (question: EngineQuestion, standIn: boolean) => {
    return { ...(await postgres.answer(question)), ...servedByPostgres(second !== null, standIn) };
  };
  return {
    async answer(question) {
      const pinned = question.query.engine === 'postgresql';
      if (second === null || pinned || !second.suits(question)) return alone(question, false);
      const found = await ask(second, question);
      if (found === 'nothing' || found === 'away') return alone(question, found === 'away');
      const answer = await postgres.answer({ ...question, among: found.hostIds });
      if (answer.textTotal === 0) return alone(question, false);
      return {
        ...answer,
        ...{ engine: second.name, standIn: false, behindS: found.behindS, stayWith: second.name },
      };
    },
    corrections: postgres.corrections,
  };
}

function servedByPostgres(ofTwo: boolean, standIn: boolean): Served {
  return { engine: 'postgresql', standIn, behindS: 0, stayWith: ofTwo ? 'postgresql' : null };
}

async function ask(second: SecondEngine, question: EngineQuestion): Promise<Found> {
  const behindS = await second.behind(question.visibility.municipalityId);
  if (behindS > LONGEST_LAG_S || !second.breaker.mayAsk()) return 'away';
  try {
    const hostIds = await second.find(question);
    second.breaker.succeeded();
    return hostIds === null || hostIds.length === 0 ? 'nothing' : { hostIds, behindS };
  } catch {
    second.breaker.failed();
    return 'away';
  }
}
