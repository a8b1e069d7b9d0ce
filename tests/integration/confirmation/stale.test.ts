import { beforeAll, describe, expect, it } from 'vitest';
import { aHostConfirmedOn, askedByMail } from '#tests/factories/confirmation';
import { anArea, anOpenOffer, hostRow, somebodyComes } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import {
  getHostConfirmation,
  listForPrint,
  listStale,
  recordCall,
  setFreshnessLimits,
  type StaleQuery,
} from '~/domain/confirmation/index.server';
import { Invalid, NotFound } from '~/domain/kernel/errors';
import { look } from '~/domain/matching/index.server';
import { lookQueryOf } from '~/domain/matching/look-query';
import { answerCondition, searchHosts } from '~/domain/registry/index.server';

useDatabase();
const now = new Date('2026-11-20T01:00:00Z');
const community = scopeOf('community');
const everything: StaleQuery = { area: null, kind: null, state: null, page: 1 };
const nameOf = async (id: string) => (await hostRow(id)).name;
const queue = async (query: Partial<StaleQuery> = {}, at = now) =>
  listStale(community, { ...everything, ...query }, { now: at });
const namesIn = async (query: Partial<StaleQuery> = {}) => (await queue(query)).hosts.map(({ name }) => name);

let north = '';
const ids: Record<string, string> = {};

beforeAll(async () => {
  north = await anArea('北山');
  ids['fresh'] = await aHostConfirmedOn('2026-11-01');
  ids['due'] = await aHostConfirmedOn('2026-05-01', { areaId: north });
  ids['offer'] = await aHostConfirmedOn('2026-05-10');
  ids['people'] = await aHostConfirmedOn('2026-05-11');
  ids['soon'] = await aHostConfirmedOn('2026-03-01', { kind: 'farm' });
  ids['old'] = await aHostConfirmedOn('2026-01-01');
  ids['never'] = await aHostConfirmedOn(null);
  ids['archived'] = await aHostConfirmedOn('2025-01-01', { status: 'archived' });
  ids['elsewhere'] = await aHostConfirmedOn('2025-01-01', {}, 'other');
  await anOpenOffer(ids['offer'] ?? '');
  await somebodyComes(ids['people'] ?? '');
});

describe('更新おねがい', () => {
  it('lists what is due, most at risk first, of this municipality alone', async () => {
    const order = ['people', 'offer', 'old', 'soon', 'due', 'never'];
    const names = await Promise.all(order.map((key) => nameOf(ids[key] ?? '')));
    expect(await namesIn()).toEqual(names);
    const { counts, total } = await queue();
    expect(total).toBe(6);
    expect(Object.fromEntries(counts.map(({ state, total: n }) => [state, n]))).toEqual({
      told: 0,
      old: 1,
      soon: 1,
      due: 3,
      never: 1,
    });
  });

  it('is filtered by area, kind and state; the counts stay those of area and kind', async () => {
    expect(await namesIn({ area: north })).toEqual([await nameOf(ids['due'] ?? '')]);
    expect(await namesIn({ kind: 'farm' })).toEqual([await nameOf(ids['soon'] ?? '')]);
    const old = await queue({ state: 'old' });
    expect(old.hosts.map(({ id }) => id)).toEqual([ids['old']]);
    expect(old.counts.find(({ state }) => state === 'due')?.total).toBe(3);
    expect(old.hosts[0]).toMatchObject({ daysLeft: -53, openPlaces: 0, confirmedLabel: '1月に確認・要確認' });
  });

  it('a call that was answered confirms; one in vain only counts', async () => {
    const id = await aHostConfirmedOn('2026-04-01');
    await recordCall(community, { id, outcome: 'no_answer' }, { now });
    await recordCall(community, { id, outcome: 'no_answer' }, { now });
    const line = (await queue()).hosts.find((host) => host.id === id);
    expect(line).toMatchObject({ missedCalls: 2, lastMissedOn: '2026-11-20', reached: 2, overCap: false });
    expect((await hostRow(id)).confirmedOn).toBe('2026-04-01');
    await recordCall(community, { id, outcome: 'answered' }, { now });
    expect(await hostRow(id)).toMatchObject({ confirmedOn: '2026-11-20', confirmedHow: '電話' });
    expect((await queue()).hosts.some((host) => host.id === id)).toBe(false);
    const { reach } = await getHostConfirmation(community, id, { now });
    expect(reach.all.map(({ way, outcome }) => `${way} ${outcome}`).sort()).toEqual([
      'call answered',
      'call no_answer',
      'call no_answer',
    ]);
    expect(reach.warning).toContain('もう3回');
  });

  it('shows what waits for an answer', async () => {
    const id = ids['due'] ?? '';
    await askedByMail(id, now);
    const line = (await queue()).hosts.find((host) => host.id === id);
    expect(line?.waiting).toEqual({ channel: 'mail', since: '2026-11-20' });
    const print = await listForPrint(community, { area: north, kind: null, state: null }, { now });
    expect(print.hosts.map((host) => host.id)).toEqual([id]);
  });

  it('several questions to one host in one call of a day count once', async () => {
    const id = await aHostConfirmedOn('2026-10-01');
    const coordinator = scopeOf('coordinator');
    for (const consideration of ['quiet_place', 'no_phone'])
      await answerCondition(
        coordinator,
        { hostId: id, consideration, answer: 'yes', how: 'telephone' },
        { now },
      );
    await answerCondition(
      coordinator,
      { hostId: id, consideration: 'few_words', answer: 'yes', how: 'visit' },
      { now },
    );
    const { reach } = await getHostConfirmation(community, id, { now });
    expect(reach.all).toMatchObject([{ way: 'question', outcome: 'answered' }]);
  });

  it('a call to a host of another municipality is a call to nobody', async () => {
    await expect(
      recordCall(community, { id: ids['elsewhere'] ?? '', outcome: 'answered' }, { now }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe('what is too old', () => {
  const query = lookQueryOf(new URLSearchParams('strength=careful_precise'));
  const found = async (id: string) => {
    const page = await look(scopeOf('referrer'), query, { now });
    const results = page.found?.results;
    return [...(results?.ready ?? []), ...(results?.ask ?? [])].some(({ hostId }) => hostId === id);
  };

  it('leaves matching until it is confirmed, and stays in the search with its mark', async () => {
    const id = await aHostConfirmedOn('2026-01-15', { stance: 'welcome' });
    await anOpenOffer(id, { title: '検品', activities: ['inspection'] });
    expect(await found(id)).toBe(false);
    const params = new URLSearchParams({ q: await nameOf(id) });
    const card = async () =>
      (await searchHosts(scopeOf('referrer'), { params, audience: 'staff', now })).cards.find(
        (one) => one.id === id,
      );
    expect(await card()).toMatchObject({ freshness: 'old', freshnessLabel: '1月に確認・要確認' });
    await recordCall(community, { id, outcome: 'answered' }, { now });
    expect(await found(id)).toBe(true);
    expect(await card()).toMatchObject({ freshness: 'fresh', freshnessLabel: '11月に確認' });
  });

  it('follows the limits of the municipality, from their day on', async () => {
    const id = await aHostConfirmedOn('2026-01-15', { stance: 'welcome' });
    await anOpenOffer(id, { title: '検品', activities: ['inspection'] });
    const admin = scopeOf('admin');
    await expect(
      setFreshnessLimits(admin, { due: 300, old: 200, validFrom: '2026-11-20' }, { now }),
    ).rejects.toBeInstanceOf(Invalid);
    await setFreshnessLimits(admin, { due: 200, old: 400, validFrom: '2026-11-20' }, { now });
    expect(await found(id)).toBe(true);
    expect((await queue()).hosts.find((host) => host.id === id)).toMatchObject({ state: 'due' });
  });
});
