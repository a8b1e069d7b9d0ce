import type postgres from 'postgres';
import { everything } from '../port';
import type { Suggester } from '../suggest';
import { foundIn } from './held/found';
import { holderOf } from './held/hold.server';
import { revisionOf } from './revision.server';
import { run } from './run.server';
import { namedSo, wordsThereStatement } from './suggestions';

/** Names and words in PostgreSQL. */
export function postgresSuggester(sql: postgres.Sql): Suggester {
  return async ({ name, words, mostNames }, visibility) => {
    // No day matters: neither filters nor offers are looked at.
    const question = { query: everything, terms: [name], join: 'all', visibility, today: '' } as const;
    const rows = await holderOf(sql).rowsOf(visibility, await revisionOf(sql, visibility.municipalityId));
    const found = foundIn(question, rows);
    const there = words.length > 0 ? await run(sql, wordsThereStatement(words, visibility)) : [];
    return {
      hostIds: namedSo(name, rows, found, mostNames),
      words: there.map((row) => String(row['word'])),
    };
  };
}
