import { beforeAll, describe, expect, it } from 'vitest';
import { aHostConfirmedOn, askedByMail } from '#tests/factories/confirmation';
import { aBasis, anArea, anOpenOffer, hostRow, somebodyComes } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import {
  getFreshnessLimits,
  getHostConfirmation,
  listForPrint,
  listStale,
  recordCall,
  setFreshnessLimits,
  type StaleQuery,
} from '~/domain/confirmation/index.server';
import { Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { look } from '~/domain/matching/index.server';
import { lookQueryOf } from '~/domain/matching/look-query';
import {
  answerCondition,
  confirmNumbers,
  declareCapacity,
  recordTemporaryUse,
  searchHosts,
} from '~/domain/registry/index.server';

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
      numbers: 0,
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

describe('the numbers of a facility', () => {
  const query = lookQueryOf(new URLSearchParams('strength=careful_precise'));
  const found = async (id: string, at: Date) => {
    const results = (await look(scopeOf('referrer'), query, { now: at })).found?.results;
    return [...(results?.ready ?? []), ...(results?.ask ?? [])].find(({ hostId }) => hostId === id);
  };
  const on = (day: string) => new Date(`${day}T03:00:00Z`);

  /** A facility with room whose facts stay fresh, and whose numbers were written on 1 December. */
  async function aFacility() {
    const id = await aHostConfirmedOn('2026-12-01', { kind: 'continuous_employment_b', stance: 'welcome' });
    await declareCapacity(
      scopeOf('coordinator'),
      {
        ...{ hostId: id, version: 0, authorisedCapacity: 20, usualCoreUsers: 12 },
        responsibleDepartment: '障がい福祉課',
      },
      { now: on('2026-12-01') },
    );
    await recordTemporaryUse(
      scopeOf('coordinator'),
      { ...aBasis, hostId: id, validFrom: '2026-12-01', validTo: '2027-03-01' },
      { now: on('2026-12-01') },
    );
    const offer = { title: '検品', activities: ['inspection'], usesCapacity: true };
    await anOpenOffer(id, offer, { now: on('2026-12-01') });
    return id;
  }

  it('are asked for after 30 days, leave matching after 120, and come back with one call', async () => {
    const id = await aFacility();
    const line = async (day: string) => (await queue({}, on(day))).hosts.find((host) => host.id === id);
    expect(await line('2026-12-31')).toBeUndefined();
    expect(await line('2027-01-01')).toMatchObject({
      state: 'numbers',
      numbersLabel: '定員の人数は12月1日に確認（30日を過ぎた）',
    });
    const due = await found(id, on('2027-01-01'));
    expect(due?.explanation.unknowns.map(({ text }) => text)).toContain('定員の人数がいまも同じか');
    expect(await found(id, on('2027-03-31'))).toBeDefined();
    expect(await found(id, on('2027-04-01'))).toBeUndefined();

    const params = new URLSearchParams({ q: await nameOf(id) });
    const card = async (audience: 'staff' | 'public', day: string) =>
      (await searchHosts(scopeOf('referrer'), { params, audience, now: on(day) })).cards.find(
        (one) => one.id === id,
      );
    expect(await card('staff', '2027-04-01')).toMatchObject({
      freshness: 'fresh',
      oldNumbers: '定員の人数は12月1日に確認・要確認',
    });
    expect((await card('public', '2027-04-01'))?.oldNumbers ?? '').toBe('');

    await recordCall(community, { id, outcome: 'answered' }, { now: on('2027-04-01') });
    expect(await found(id, on('2027-04-01'))).toBeUndefined();
    await recordCall(community, { id, outcome: 'answered', numbers: 'on' }, { now: on('2027-04-01') });
    expect(await line('2027-04-01')).toBeUndefined();
    expect(await found(id, on('2027-04-01'))).toBeDefined();
    expect(await card('staff', '2027-04-01')).toMatchObject({ oldNumbers: '' });
  });

  it('follow limits of their own', async () => {
    const id = await aFacility();
    const admin = scopeOf('admin');
    await setFreshnessLimits(
      admin,
      { about: 'numbers', due: 14, old: 28, validFrom: '2026-12-01' },
      { now: on('2026-12-01') },
    );
    expect((await queue({}, on('2026-12-16'))).hosts.find((host) => host.id === id)?.state).toBe('numbers');
    expect(await found(id, on('2026-12-30'))).toBeUndefined();
    expect(await getFreshnessLimits(admin, undefined, { now: on('2026-12-16') })).toMatchObject({
      numbers: { due: 14, old: 28 },
    });
  });

  it('where no 定員 is written, there is nothing to confirm', async () => {
    const id = await aHostConfirmedOn('2026-12-01');
    await expect(confirmNumbers(community, { id }, { now })).rejects.toBeInstanceOf(Refused);
  });
});
