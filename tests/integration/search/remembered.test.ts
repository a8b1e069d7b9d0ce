import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { indexHosts } from '#search/index.server';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aSearchableHost, searchableAreas } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { visitorScope, type Scope } from '~/domain/kernel/scope';
import {
  forgetOldSearches,
  forgetSearches,
  getSearches,
  getSearchMemory,
  listMissed,
  lookAgain,
  noteSearch,
  noteToldSearch,
  removeSavedSearch,
  saveSearch,
  seeSavedSearch,
} from '~/domain/registry/index.server';

useDatabase();

const coordinator = scopeOf('coordinator');
const visitor = visitorScope(towns.own.id, 'test-request');
const now = new Date('2026-11-20T03:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const params = (search: string) => new URLSearchParams(search);
const nothing = params('');
const town = { areas: [], areaNames: ['北山'] };

/** What the search page says beside the box. */
async function memoryOf(scope: Scope, asked: URLSearchParams) {
  return (await getSearchMemory(scope, asked, { now })).memory;
}

interface LogRow extends Record<string, unknown> {
  audience: string;
  words: string | null;
  filters: object;
  times: number;
  total: number;
}

const logged = () =>
  withScope(machineScope(), (tx) =>
    tx.execute<LogRow>(
      sql`select audience, words, filters, times, total from search_log order by day, audience, words nulls last`,
    ),
  );

beforeAll(async () => {
  await searchableAreas([{ name: '北山' }]);
  await aSearchableHost({ name: '木の工房', whatWeCanBring: 'やすりがけ' });
  await aSearchableHost({ name: '布の工房' });
});

describe('saved searches', () => {
  it('tell of hosts that come to fit, once, and nobody else', async () => {
    const { id } = await saveSearch(
      coordinator,
      { name: '工房の仕事', asked: 'sort=open&q=工房&page=2' },
      { now },
    );
    await lookAgain(machineScope(), later(10));
    expect(await getSearches(coordinator, nothing)).toMatchObject({
      saved: [
        { id, name: '工房の仕事', asked: `q=${encodeURIComponent('工房')}`, label: '「工房」', fresh: 0 },
      ],
    });

    const hostId = await aSearchableHost({ name: '紙の工房' });
    await lookAgain(machineScope(), later(12));
    expect((await getSearches(coordinator, nothing)).saved[0]?.fresh).toBe(0);
    await lookAgain(machineScope(), later(20));
    const { saved } = await getSearches(coordinator, nothing);
    expect(saved[0]).toMatchObject({ fresh: 1, named: [{ id: hostId, name: '紙の工房' }] });
    expect((await memoryOf(coordinator, nothing)).fresh).toBe(1);
    expect((await memoryOf(strangerScope(), nothing)).saved).toBe(0);

    await seeSavedSearch(coordinator, { id });
    await lookAgain(machineScope(), later(40));
    expect((await memoryOf(coordinator, nothing)).fresh).toBe(0);
    await expect(removeSavedSearch(strangerScope(), { id })).rejects.toThrow(NotFound);
    await expect(seeSavedSearch(strangerScope(), { id })).rejects.toThrow(NotFound);
    await removeSavedSearch(coordinator, { id });
    await expect(removeSavedSearch(coordinator, { id })).rejects.toThrow(NotFound);
  });

  it('are refused with a way out', async () => {
    const save = (asked: string, name = '工房') => saveSearch(coordinator, { name, asked });
    await expect(save('sort=open&page=2')).rejects.toThrow(Refused);
    await expect(save('q=工房', '田中さんの候補')).rejects.toThrow(Invalid);
    await expect(save('q=田中さんの行ける所')).rejects.toThrow(Invalid);
    await expect(save('q=北山1234-5の近く')).rejects.toThrow(Invalid);
    await expect(save('kind=田中さん')).rejects.toThrow('いまの一覧にない条件');
    const { id } = await save('q=工房');
    await expect(save('page=3&q=工房', '同じもの')).rejects.toThrow('もう保存しています');
    await removeSavedSearch(coordinator, { id });
    await expect(saveSearch(scopeOf('finance'), { name: '工房', asked: 'q=工房' })).rejects.toThrow(
      Forbidden,
    );
  });

  it('leave none of their words in the audit log', async () => {
    const { id } = await saveSearch(coordinator, { name: '畑', asked: 'q=畑しごと&kind=farm' });
    const entries = await withScope(machineScope(), (tx) =>
      tx.execute(sql`select action, change from audit_log where subject_id = ${id}`),
    );
    expect(entries).toEqual([{ action: 'registry.save-search', change: {} }]);
    await removeSavedSearch(coordinator, { id });
  });

  it('end at a number, also when two are saved at once', async () => {
    for (let at = 0; at < 20; at += 1)
      await saveSearch(strangerScope(), { name: `${at}番`, asked: `q=工房${at}` });
    await expect(saveSearch(strangerScope(), { name: '多すぎ', asked: 'q=工房' })).rejects.toThrow('20まで');
  });

  it('tell of a host again that was full and has room again, and not of one that stayed', async () => {
    const offer = { title: '機織り', places: 1 };
    const host = await aSearchableHost({ name: '機の家', offers: [offer] });
    await aSearchableHost({ name: '機の里', offers: [offer] });
    const put = (status: 'open' | 'paused') =>
      withScope(machineScope(), async (tx) => {
        await tx.execute(sql`update opportunities set status = ${status} where host_id = ${host}`);
        await indexHosts(tx, [host]);
      });
    const { id } = await saveSearch(coordinator, { name: '機', asked: 'q=機織り&open=yes' }, { now });
    const told = async () =>
      (await getSearches(coordinator, nothing)).saved.find((one) => one.id === id)?.named;
    await lookAgain(machineScope(), later(10));
    expect(await told()).toEqual([]);
    await put('paused');
    await lookAgain(machineScope(), later(20));
    expect(await told()).toEqual([]);
    await put('open');
    await lookAgain(machineScope(), later(30));
    expect(await told()).toEqual([{ id: host, name: '機の家' }]);
    await seeSavedSearch(coordinator, { id });
    await lookAgain(machineScope(), later(40));
    expect(await told()).toEqual([]);
    await removeSavedSearch(coordinator, { id });
  });

  it('let what was seen meanwhile stay seen', async () => {
    const { id } = await saveSearch(coordinator, { name: '庭', asked: 'q=庭仕事' }, { now });
    await aSearchableHost({ name: '庭仕事の会' });
    await lookAgain(machineScope(), later(100));
    await Promise.all([seeSavedSearch(coordinator, { id }), lookAgain(machineScope(), later(120))]);
    await lookAgain(machineScope(), later(140));
    expect((await getSearches(coordinator, nothing)).saved[0]?.fresh).toBe(0);
  });
});

describe('what was searched', () => {
  it('is counted without who it was, and stands among the own last searches', async () => {
    const staff = { audience: 'staff', total: 2, stage: 'exact', now, facts: town } as const;
    await noteSearch(coordinator, { ...staff, params: params('q=工房&page=1') });
    await noteSearch(coordinator, { ...staff, params: params('q=工房&bbox=138,34,139,35') });
    await noteSearch(coordinator, { ...staff, params: params('sort=open') });
    for (const named of ['q=佐藤さんが行ける所', 'q=北山1234-5の近く', 'q=090-0000-1234'])
      await noteSearch(coordinator, { ...staff, params: params(named) });
    for (const unlisted of [
      'kind=佐藤さん',
      'q=工房&area=-北山1234-5',
      'sort=near-0900000123-0000-7000-8000-0000000000',
    ])
      await noteSearch(coordinator, { ...staff, params: params(unlisted) });
    await noteSearch(visitor, { ...staff, audience: 'public', params: params('q=工房&kind=shop') });
    await noteToldSearch(visitor, { audience: 'public', params: params('q=ドッグラン'), now });
    await noteToldSearch(visitor, { audience: 'staff', params: params('q=ドッグラン'), now });
    expect(await logged()).toEqual([
      { audience: 'public', words: 'ドッグラン', filters: {}, times: 2, total: 0 },
      { audience: 'public', words: '工房', filters: { kind: ['shop'] }, times: 1, total: 2 },
      { audience: 'staff', words: '工房', filters: {}, times: 2, total: 2 },
      { audience: 'staff', words: null, filters: {}, times: 3, total: 2 },
    ]);
    expect((await memoryOf(coordinator, params('q=工房'))).asked).toBe(`q=${encodeURIComponent('工房')}`);
    const { recent } = await memoryOf(coordinator, nothing);
    expect(recent.map(({ label }) => label).sort()).toEqual(['「工房」', '「工房」・地図の範囲']);
  });

  it('shows those who teach the search what nobody found', async () => {
    expect(await listMissed(scopeOf('community'), undefined, { now })).toEqual([
      { words: 'ドッグラン', times: 2, last: '2026-11-20' },
    ]);
    await expect(listMissed(scopeOf('referrer'), undefined)).rejects.toThrow(Forbidden);
  });

  it('keeps eight of a user, and none when the user says so', async () => {
    for (let at = 0; at < 12; at += 1)
      await noteSearch(coordinator, {
        ...{ audience: 'staff', total: at, stage: 'exact', now: later(at), facts: town },
        params: params(`q=ことば${at}`),
      });
    const { recent } = await getSearches(coordinator, nothing);
    expect(recent.map(({ label }) => label)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4].map((at) => `「ことば${at}」`),
    );
    await forgetSearches(coordinator, {});
    expect((await getSearches(coordinator, nothing)).recent).toEqual([]);
  });

  it('is forgotten in time', async () => {
    await noteSearch(coordinator, {
      audience: 'staff',
      total: 1,
      stage: 'exact',
      now,
      facts: town,
      params: params('q=いま'),
    });
    await forgetOldSearches(machineScope(), new Date('2026-12-25T03:00:00Z'));
    expect((await getSearches(coordinator, nothing)).recent).toEqual([]);
    expect((await logged()).length).toBeGreaterThan(0);
    await forgetOldSearches(machineScope(), new Date('2028-01-25T03:00:00Z'));
    expect(await logged()).toEqual([]);
  });
});
