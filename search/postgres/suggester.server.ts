import type postgres from 'postgres';
import { everything } from '../port';
import type { Suggester } from '../suggest';
import { foundBy } from './found.server';
import { run } from './run.server';
import { namedSo, wordsThereStatement } from './suggestions';

/** Names and words in PostgreSQL. */
export function postgresSuggester(sql: postgres.Sql): Suggester {
  return async ({ name, words, mostNames }, visibility) => {
    // No day matters: neither filters nor offers are looked at.
    const question = { query: everything, terms: [name], join: 'all', visibility, today: '' } as const;
    const { rows, found } = await foundBy(sql, question);
    const there = words.length > 0 ? await run(sql, wordsThereStatement(words, visibility)) : [];
    return {
      hostIds: namedSo(name, rows, found, mostNames),
      words: there.map((row) => String(row['word'])),
    };
  };
}
