import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#tests/factories/scope';
import { aSearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { everything, hostSearch, visibilityOf } from '#search/index.server';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { addSearchWords, getSearchWords, removeSearchWords } from '~/domain/registry/index.server';
import { MOST_GROUPS } from '~/domain/registry/own-words/rules';

useDatabase();

const community = scopeOf('community');
const found = async (text: string, scope = community) =>
  (await hostSearch.search({ ...everything, text }, visibilityOf(scope), '2026-11-20')).total;

beforeAll(async () => {
  await aSearchableHost({ name: 'みなと朝市' });
  await aSearchableHost({ name: '市場の見学会' });
});

describe('words of a municipality', () => {
  it('work at once, for itself alone, until they are removed', async () => {
    expect(await found('浜いち')).toBe(0);
    const { id } = await addSearchWords(community, { kind: 'same', words: '浜いち、 朝市' });
    expect(await found('浜いち')).toBe(1);
    expect(await found('はまいち', scopeOf('community', { town: 'other' }))).toBe(0);
    const { groups } = await getSearchWords(community, undefined);
    expect(groups).toMatchObject([{ kind: 'same', words: ['浜いち', '朝市'] }]);
    await removeSearchWords(community, { id });
    expect(await found('浜いち')).toBe(0);
    await expect(removeSearchWords(community, { id })).rejects.toThrow(NotFound);
  });

  it('stand below the word itself when they only lie near', async () => {
    const { id } = await addSearchWords(community, { kind: 'related', words: ['朝市', '見学会'] });
    expect(await found('朝市')).toBe(2);
    await removeSearchWords(community, { id });
  });

  it('are refused with what is wrong', async () => {
    await expect(addSearchWords(community, { kind: 'same', words: '朝市、アサ市' })).resolves.toBeDefined();
    await expect(addSearchWords(community, { kind: 'same', words: 'コーヒー、ｺｰﾋｰ' })).rejects.toThrow(
      Invalid,
    );
    await expect(addSearchWords(scopeOf('finance'), { kind: 'same', words: '朝市、浜市' })).rejects.toThrow(
      Forbidden,
    );
  });

  it('end at a number that one can still look over', async () => {
    const { groups } = await getSearchWords(community, undefined);
    for (let at = groups.length; at < MOST_GROUPS; at += 1)
      await addSearchWords(community, { kind: 'related', words: [`ことば${at}`, `いいかえ${at}`] });
    await expect(addSearchWords(community, { kind: 'same', words: '朝市、浜市' })).rejects.toThrow(Refused);
  });
});
