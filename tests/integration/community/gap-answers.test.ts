import { beforeAll, describe, expect, it } from 'vitest';
import { listGiving } from '#db/queries/community.server';
import { withScope } from '#db/scope.server';
import { aDrawnArea } from '#tests/factories/community';
import { now } from '#tests/factories/people';
import { aListedHost, anOpenOffer, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import {
  getGaps,
  getLead,
  moveGap,
  moveLead,
  noteLead,
  raiseGap,
  registerLead,
} from '~/domain/community/index.server';
import { Conflict, Forbidden, Invalid } from '~/domain/kernel/errors';
import {
  acceptHosts,
  getHost,
  getOpportunity,
  setStance,
  shareOffer,
  takeHostStep,
  takeOpportunityStep,
} from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';

const db = useDatabase();
const community = scopeOf('community');
const coordinator = scopeOf('coordinator');
const parents = { resource: 'parenting_connection' };
let south: string;

beforeAll(async () => {
  south = await aDrawnArea('南原');
});

const gapOf = async (id: string) => {
  const found = (await getGaps(community, parents, { now })).gaps.find((gap) => gap.id === id);
  if (!found) throw new Error('the gap is gone');
  return found;
};
const todayOf = async (scope = community) => {
  const { late, due, waiting } = await getToday(scope, null, { now });
  return [...late, ...due, ...waiting].filter(({ key }) => key.startsWith('met-gap-'));
};

/** A lead of the gap that became a listed host which takes people. */
async function aHostOfLead(gap: string, name: string, kind: string) {
  const lead = { name, area: south, gap, source: 'council', nextWhat: '電話する', nextOn: '2026-12-01' };
  const { id } = await noteLead(community, lead, { now });
  const seen = async () => ({ id, version: (await getLead(community, id)).lead.version });
  await moveLead(community, { ...(await seen()), step: 'contact' }, { now });
  const facts = { name, kind, area: south, whatWeCanBring: '日曜の場', contact: '054-000-0012' };
  const { hostId } = await registerLead(community, { ...(await seen()), ...facts }, { now });
  await acceptHosts(scopeOf('manager'), { ids: [hostId], visibility: 'public' });
  await setStance(coordinator, { id: hostId, stance: 'welcome', how: 'telephone' });
  return hostId;
}

describe('a gap and what answers it', () => {
  it('AT-E6-1: gap → lead (nursery) → lead (NPO) → one opportunity with two hosts; resolved is suggested when it opens', async () => {
    const { id: gap } = await raiseGap(coordinator, { areaId: south, ...parents }, { now });
    const step = async (move: Omit<Parameters<typeof moveGap>[1], 'id' | 'version'>) =>
      moveGap(community, { id: gap, version: (await gapOf(gap)).version, ...move });
    await step({ step: 'raise' });
    await step({ step: 'assign', assignedTo: towns.own.users.community });
    await step({ step: 'develop' });
    const nursery = await aHostOfLead(gap, 'はらっぱ保育園', 'nursery');
    const npo = await aHostOfLead(gap, '手つなぎの会', 'npo');

    const offerId = await anOpenOffer(nursery, {
      title: '日曜の親子ひろば',
      menuKind: 'parenting_connection',
      activities: ['parent_child_gathering'],
      cells: ['sun_am'],
      places: 8,
      open: false,
    });
    const npoName = (await hostRow(npo)).name;
    await shareOffer(community, { id: offerId, version: 1, partner: npoName, role: 'run_and_consult' });
    expect((await gapOf(gap)).chain).toMatchObject({ offers: [], suggestsResolved: false });
    expect(await todayOf()).toEqual([]);

    await takeOpportunityStep(community, { id: offerId, version: 2, step: 'open' });
    const opened = await gapOf(gap);
    expect(opened.status).toBe('in_development');
    expect(opened.chain).toEqual({
      leads: [
        expect.objectContaining({ name: 'はらっぱ保育園', host: { id: nursery, name: 'はらっぱ保育園' } }),
        expect.objectContaining({ name: '手つなぎの会', host: { id: npo, name: npoName } }),
      ],
      offers: [
        {
          id: offerId,
          title: '日曜の親子ひろば',
          isOpen: true,
          host: { id: nursery, name: 'はらっぱ保育園' },
          partner: { id: npo, name: npoName, roleName: '運営・相談' },
        },
      ],
      suggestsResolved: true,
    });
    expect(await todayOf()).toEqual([
      expect.objectContaining({
        what: '「南原：子育てのつながりの場」は、受入枠「日曜の親子ひろば」（はらっぱ保育園）で解消したか確かめる',
        press: expect.objectContaining({
          label: '解消した',
          fields: { intent: 'move', id: gap, version: String(opened.version), step: 'resolve' },
        }) as unknown,
      }),
    ]);
    expect(await todayOf(scopeOf('officer'))).toEqual([]);
    const places = await withScope(machineScope(), (tx) => listGiving(tx, '2026-11-20', [nursery]));
    expect(places.spots.map(({ hostId }) => hostId)).toEqual([nursery]);
    expect(places.offers.map(({ hostId }) => hostId)).toEqual([nursery]);
    expect(places.answers.filter(({ hostId }) => hostId !== nursery)).toEqual([]);

    await step({ step: 'resolve' });
    expect(await gapOf(gap)).toMatchObject({
      status: 'resolved',
      chain: { offers: [{ id: offerId }], suggestsResolved: false },
    });
    expect(await todayOf()).toEqual([]);
  });
});

describe('共に行う受入先', () => {
  it('stands on the offer and on the pages of both hosts, and can be taken away again', async () => {
    const [place, second] = [await aListedHost(), await aListedHost()];
    const offerId = await anOpenOffer(place, { title: '登下校の見守り', open: false });
    const { name } = await hostRow(second);
    await shareOffer(coordinator, { id: offerId, version: 1, partner: name, role: 'watch_over' });
    const partner = { id: second, name, roleName: '見守り' };
    expect((await getOpportunity(coordinator, offerId)).partner).toMatchObject(partner);
    expect((await getHost(coordinator, place)).offers[0]?.partner).toMatchObject(partner);
    expect((await getHost(coordinator, second)).offersWith).toEqual([
      expect.objectContaining({ id: offerId, title: '登下校の見守り', roleName: '見守り' }),
    ]);
    const [entry] = await db.admin<{ change: unknown }[]>`
      select change from audit_log where action = 'registry.share-offer' and subject_id = ${offerId}`;
    expect(entry?.change).toEqual({ partner: second, role: 'watch_over' });

    await shareOffer(coordinator, { id: offerId, version: 2, role: 'watch_over' });
    expect((await getOpportunity(coordinator, offerId)).partner).toBeNull();
    expect((await getHost(coordinator, second)).offersWith).toEqual([]);
  });

  it('is another host, one that is still there, and named by somebody who saw how the offer stands', async () => {
    const [place, gone] = [await aListedHost(), await aListedHost()];
    const offerId = await anOpenOffer(place, { open: false });
    const named = async (partner: string, version = 1) =>
      shareOffer(coordinator, { id: offerId, version, partner, role: 'place' });
    await expect(named((await hostRow(place)).name)).rejects.toBeInstanceOf(Invalid);
    await expect(named('どこにもない受入先の名前')).rejects.toMatchObject({
      fieldErrors: { partner: expect.anything() as unknown },
    });
    const { name, version } = await hostRow(gone);
    await expect(named(name, 7)).rejects.toBeInstanceOf(Conflict);
    await takeHostStep(scopeOf('manager'), { id: gone, version, step: 'archive' });
    await expect(named(name)).rejects.toBeInstanceOf(Invalid);
    await expect(
      shareOffer(scopeOf('referrer'), { id: offerId, version: 1, role: 'place' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
