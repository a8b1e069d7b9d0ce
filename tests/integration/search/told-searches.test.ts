import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { machineScope } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { paths } from '~/paths';
import { action } from '~/routes/searches.note/route';

useDatabase();

const tell = (address: string, search: string) =>
  action({
    request: new Request(new URL(address, 'https://musubiba.test'), {
      method: 'POST',
      body: new URLSearchParams({ audience: 'public', search }),
    }),
    params: {},
    context: { requestId: 'r1', cspNonce: '', inDocument: false },
  });

const words = async (town: TownName) =>
  (
    await withScope(machineScope(town), (tx) =>
      tx.execute<{ words: string }>(sql`select words from search_log order by words`),
    )
  ).map((row) => row.words);

describe('a search that its page tells of', () => {
  it('is written down in the municipality that was looked at, and in no other', async () => {
    for (const town of ['own', 'other'] as const)
      expect(await tell(paths.noteSearch(towns[town].code), `q=${towns[town].name}のパン`)).toMatchObject({
        status: 204,
      });
    expect(await words('own')).toEqual(['かわべ市のパン']);
    expect(await words('other')).toEqual(['やまべ町のパン']);
  });
});
