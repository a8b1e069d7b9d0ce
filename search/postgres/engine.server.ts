import type postgres from 'postgres';
import type { ClusterAnswer, Engine, EngineAnswer } from '../engine';
import { everything, PAGE_SIZE, type MapView, type Visibility } from '../port';
import { correctionStatement } from './corrections';
import { answerOf } from './held/answer';
import { clustersOf } from './held/clusters';
import { foundIn } from './held/found';
import { holderOf } from './held/hold.server';
import { Remembered } from './remembered';
import { revisionOf } from './revision.server';
import { run } from './run.server';

async function correctionsOf(sql: postgres.Sql, l2: string, visibility: Visibility): Promise<string[]> {
  const rows = await run(sql, correctionStatement(l2, visibility));
  return rows.map((row) => String(row['spelling']));
}

const answers = new Remembered<EngineAnswer>();
const maps = new Remembered<ClusterAnswer>();

/** The search over what PostgreSQL holds: decided in memory, over rows that are in step with what was committed. */
export function postgresEngine(sql: postgres.Sql): Engine {
  return {
    async answer(question) {
      const { visibility, query } = question;
      const revision = await revisionOf(sql, visibility.municipalityId);
      const decide = async (): Promise<EngineAnswer> => {
        const rows = await holderOf(sql).rowsOf(visibility, revision);
        return { engine: 'postgresql', ...answerOf(question, rows, foundIn(question, rows)) };
      };
      return query.pageSize > PAGE_SIZE ? decide() : answers.answer(question, null, revision, decide);
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}

/** The same search, answered with what lies in a part of the map, whatever the order and the page of the list. */
export function postgresClusters(sql: postgres.Sql, view: MapView): Engine<ClusterAnswer> {
  return {
    async answer(asked) {
      const { page, pageSize, sort, withFacets } = everything;
      const question = { ...asked, query: { ...asked.query, page, pageSize, sort, withFacets } };
      const { visibility } = question;
      const revision = await revisionOf(sql, visibility.municipalityId);
      return maps.answer(question, view, revision, async () => {
        const rows = await holderOf(sql).rowsOf(visibility, revision);
        return clustersOf(question, rows, foundIn(question, rows), view);
      });
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}
