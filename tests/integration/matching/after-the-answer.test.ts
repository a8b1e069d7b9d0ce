import { describe, expect, it } from 'vitest';
import { aProposal } from '#tests/factories/proposals';
import { aListedHost, anOffer, anOpenOffer } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { leadOf } from '#tests/factories/voices';
import { useDatabase } from '#tests/setup/database';
import {
  finishLead,
  getLead,
  getLeadChoices,
  listLeads,
  moveLead,
  noteLead,
  registerLead,
} from '~/domain/community/index.server';
import { Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { getProposalDraft, listProposals, recordProposal } from '~/domain/matching/index.server';
import {
  getHost,
  getOpportunity,
  registerOpportunity,
  updateOpportunity,
} from '~/domain/registry/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const community = scopeOf('community');
const now = new Date('2026-11-20T01:00:00Z');
const soon = { nextWhat: '訪ねる', nextOn: '2026-12-01' } as const;

async function hostsInAll(): Promise<number> {
  const [row] = await database.admin<{ all: number }[]>`select count(*)::int as all from hosts`;
  return row?.all ?? 0;
}

describe('△ that becomes a lead', () => {
  it('is filled in from the question alone, and linked', async () => {
    const stage = await aStage({ digits: '147-0' });
    const proposal = await aProposal({ hostId: stage.hostId, opportunityId: stage.opportunityId });
    const { talkedOver } = await listLeads(community, null, { now });
    expect(talkedOver.rows.map(({ id }) => id)).toContain(proposal);
    const { proposals } = await getLeadChoices(community, {}, { now });
    const draft = proposals.find(({ value }) => value === proposal);
    expect(draft).toMatchObject({ name: 'こうぼう むぎのほ', kind: 'restaurant' });
    expect(JSON.stringify(draft)).not.toContain(stage.code);
    const lead = {
      name: 'むぎのほ 朝の形',
      kind: 'restaurant',
      area: 'unknown',
      source: 'case_need',
      ...soon,
    };
    const { id } = await noteLead(community, { ...lead, proposal }, { now });
    expect((await leadOf(id)).proposal).toMatchObject({
      sentence: '金曜の午前、10時からの受け入れはできますか。',
      host: { id: stage.hostId, name: 'こうぼう むぎのほ' },
    });
    await expect(
      noteLead(community, { ...lead, name: 'むぎのほ 二度め', proposal }, { now }),
    ).rejects.toBeInstanceOf(Invalid);
    expect((await listLeads(community, null, { now })).talkedOver.rows.map((one) => one.id)).not.toContain(
      proposal,
    );
  });

  it('ends at the host that is listed already, and makes no second one', async () => {
    const { hostId, opportunityId } = await aStage({ digits: '150-0' });
    const proposal = await aProposal({ hostId, opportunityId });
    const facts = { name: '同じ名前の畑', area: 'unknown', source: 'case_need', ...soon };
    const { id } = await noteLead(community, { ...facts, proposal }, { now });
    const other = await aProposal({ hostId, opportunityId, about: 'task', activity: 'packing' });
    const second = await noteLead(community, { ...facts, proposal: other }, { now });
    expect((await leadOf(second.id)).proposal?.host.id).toBe(hostId);
    await expect(finishLead(community, { id, version: 1 }, { now })).rejects.toBeInstanceOf(Refused);
    await moveLead(community, { id, version: 1, step: 'contact' });
    expect(await getLead(community, id, { now })).toMatchObject({ mayRegister: false, mayFinish: true });
    const before = await hostsInAll();
    const five = { name: '同じ名前の畑', kind: 'farm', area: 'unknown', whatWeCanBring: '畑の仕事' };
    await expect(
      registerLead(community, { ...five, id, version: 2, contact: '054-000-0012', sureNew: true }),
    ).rejects.toBeInstanceOf(Refused);
    expect(await finishLead(community, { id, version: 2 }, { now })).toEqual({ hostId });
    expect(await hostsInAll()).toBe(before);
    expect(await leadOf(id)).toMatchObject({ stage: 'registered', host: { id: hostId } });
    expect(await getLead(community, id, { now })).toMatchObject({ mayFinish: false });
  });

  it('is shown up to a number, and how many more there are', async () => {
    const { hostId } = await aStage({ digits: '151-0' });
    await database.admin`insert into offer_proposals
      (municipality_id, id, host_id, about, activity, sentence, answer, asked_on, asked_by)
      select h.municipality_id, gen_random_uuid(), h.id, 'task', 'packing', '袋詰めはありますか。', 'partly',
        '2026-11-01', (select id from users where municipality_id = h.municipality_id limit 1)
      from hosts h, generate_series(1, 35) where h.id = ${hostId}`;
    const { talkedOver } = await listLeads(community, null, { now });
    expect(talkedOver.rows).toHaveLength(30);
    expect(talkedOver.more).toBeGreaterThanOrEqual(5);
  });
});

describe('△ that somebody goes on with as a lead', () => {
  const facts = { name: '朝の形', area: 'unknown', source: 'case_need', ...soon };
  const ask = (hostId: string, opportunityId: string, more: { answer: 'yes' | 'no'; after: string }) =>
    recordProposal(coordinator, { hostId, opportunityId, about: 'time', cell: 'fri_am', ...more }, { now });

  it('keeps its answer until the lead is over, and tells of it', async () => {
    const { hostId, opportunityId } = await aStage({ digits: '157-0' });
    const proposal = await aProposal({ hostId, opportunityId });
    const { id } = await noteLead(community, { ...facts, proposal }, { now });
    expect((await getLeadChoices(community, { proposal }, { now })).madeOf?.id).toBe(id);
    const { stands } = await ask(hostId, opportunityId, { answer: 'no', after: proposal });
    expect(stands).toMatchObject({ id: proposal, lead: { id, isOver: false } });
    const [shown] = await listProposals(coordinator, { hostId, opportunityId: null }, { now });
    expect(shown).toMatchObject({ mayChange: false, lead: { id, isOver: false }, open: false });
    await moveLead(community, { id, version: 1, step: 'decline', reason: '人手がない' });
    expect((await ask(hostId, opportunityId, { answer: 'no', after: proposal })).stands).toBeNull();
  });

  it('fills the form of the offer until it is finished', async () => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const proposal = await aProposal({ hostId, opportunityId, cell: 'thu_am' });
    await expect(getProposalDraft(coordinator, proposal, { now })).rejects.toBeInstanceOf(NotFound);
    const { id } = await noteLead(community, { ...facts, name: '木曜の形', proposal }, { now });
    expect((await leadOf(id)).proposal).toMatchObject({ id: proposal, into: opportunityId, whyNotIn: '' });
    expect(await getProposalDraft(coordinator, proposal, { now })).toMatchObject({
      isAgreed: false,
      into: opportunityId,
      cell: 'thu_am',
    });
    const { offer } = await getOpportunity(coordinator, opportunityId, { now });
    const change = { ...anOffer, id: opportunityId, version: offer.version, proposal };
    await updateOpportunity(coordinator, change, { now });
    await moveLead(community, { id, version: 1, step: 'contact' });
    await finishLead(community, { id, version: 2 }, { now });
    expect(await getProposalDraft(coordinator, proposal, { now })).toBeNull();
  });

  it('refuses a form that is saved when the lead is over, and takes it without the link', async () => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const proposal = await aProposal({ hostId, opportunityId, cell: 'wed_am' });
    const { id } = await noteLead(community, { ...facts, name: '水曜の形', proposal }, { now });
    await moveLead(
      community,
      { id, version: 1, step: 'later', reason: '春から', nextOn: '2027-03-01' },
      { now },
    );
    const { offer } = await getOpportunity(coordinator, opportunityId, { now });
    const change = { ...anOffer, id: opportunityId, version: offer.version };
    const late = updateOpportunity(coordinator, { ...change, proposal }, { now });
    await expect(late).rejects.toBeInstanceOf(Refused);
    await expect(late).rejects.toThrow('この相談は、もう区切りがついています。');
    expect(await getProposalDraft(coordinator, proposal, { now })).toBeNull();
    await updateOpportunity(coordinator, change, { now });
  });

  it('becomes one new offer, which the page of the lead then shows', async () => {
    const hostId = await aListedHost();
    const proposal = await aProposal({ hostId, about: 'task', activity: 'packing' });
    const { id } = await noteLead(community, { ...facts, name: '袋詰めの形', proposal }, { now });
    expect((await getLead(community, id, { now })).made).toBeNull();
    const both = await Promise.allSettled(
      [1, 2].map(() => registerOpportunity(coordinator, { ...anOffer, hostId, proposal }, { now })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = registerOpportunity(coordinator, { ...anOffer, hostId, proposal }, { now });
    await expect(late).rejects.toThrow('この答えは、もう受入枠になっています。');
    const [made, ...more] = (await getHost(coordinator, hostId)).offers;
    expect(more).toEqual([]);
    expect((await getLead(community, id, { now })).made).toEqual({ id: made?.id, title: anOffer.title });
    expect(await getProposalDraft(coordinator, proposal, { now })).toBeNull();
  });
});

describe('○ that is written into an offer', () => {
  const shownAt = async (hostId: string, at = now) => {
    const proposals = await listProposals(coordinator, { hostId, opportunityId: null }, { now: at });
    return proposals.map(({ toWriteIn }) => toWriteIn);
  };

  it('a time is done with the offer it was asked about, and with no other', async () => {
    const hostId = await aListedHost();
    const [opportunityId, other] = [await anOpenOffer(hostId), await anOpenOffer(hostId)];
    const proposal = await aProposal({ hostId, opportunityId, cell: 'thu_am', answer: 'yes' });
    expect(await shownAt(hostId)).toEqual([true]);
    expect(await shownAt(hostId, new Date('2027-06-20T01:00:00Z'))).toEqual([false]);
    expect((await getProposalDraft(coordinator, proposal, { now }))?.into).toBe(opportunityId);
    const write = async (id: string) => {
      const { offer } = await getOpportunity(coordinator, id, { now });
      return updateOpportunity(coordinator, { ...anOffer, id, version: offer.version, proposal }, { now });
    };
    await expect(write(other)).rejects.toBeInstanceOf(NotFound);
    await expect(registerOpportunity(coordinator, { ...anOffer, hostId, proposal })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await shownAt(hostId)).toEqual([true]);
    await write(opportunityId);
    expect(await shownAt(hostId)).toEqual([false]);
    expect(await getProposalDraft(coordinator, proposal, { now })).toBeNull();
  });

  it.each([
    ['paused', '休止中'],
    ['archived', '登録が終わった'],
  ])('not while its host is %s: it says why', async (status, why) => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const proposal = await aProposal({ hostId, opportunityId, cell: 'thu_am', answer: 'yes' });
    await database.admin`update hosts set status = ${status} where id = ${hostId}`;
    const [shown] = await listProposals(coordinator, { hostId, opportunityId: null }, { now });
    expect(shown?.whyNotIn).toContain(why);
    expect(await getProposalDraft(coordinator, proposal, { now })).toBeNull();
  });

  it.each(['draft', 'pending', 'paused', 'archived'])(
    'nor by a form that was opened before its host was %s',
    async (status) => {
      const hostId = await aListedHost();
      const opportunityId = await anOpenOffer(hostId);
      await database.admin`update opportunities set status = 'draft' where id = ${opportunityId}`;
      const time = await aProposal({ hostId, opportunityId, cell: 'thu_am', answer: 'yes' });
      const task = await aProposal({ hostId, about: 'task', activity: 'packing', answer: 'yes' });
      await database.admin`update hosts set status = ${status} where id = ${hostId}`;
      const { offer } = await getOpportunity(coordinator, opportunityId, { now });
      const change = { ...anOffer, id: opportunityId, version: offer.version };
      await expect(
        updateOpportunity(coordinator, { ...change, proposal: time }, { now }),
      ).rejects.toBeInstanceOf(Refused);
      await expect(
        registerOpportunity(coordinator, { ...anOffer, hostId, proposal: task }, { now }),
      ).rejects.toBeInstanceOf(Refused);
      await updateOpportunity(coordinator, change, { now });
    },
  );

  it('nor into an offer that was closed meanwhile', async () => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const proposal = await aProposal({ hostId, opportunityId, cell: 'thu_am', answer: 'yes' });
    await database.admin`update opportunities set status = 'closed' where id = ${opportunityId}`;
    const { offer } = await getOpportunity(coordinator, opportunityId, { now });
    const change = { ...anOffer, id: opportunityId, version: offer.version, proposal };
    await expect(updateOpportunity(coordinator, change, { now })).rejects.toThrow('募集を終えたので');
  });

  it('a task becomes one offer, also when two write it down', async () => {
    const hostId = await aListedHost();
    const proposal = await aProposal({ hostId, about: 'task', activity: 'packing', answer: 'yes' });
    const both = await Promise.allSettled(
      [1, 2].map(() => registerOpportunity(coordinator, { ...anOffer, hostId, proposal }, { now })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await getHost(coordinator, hostId)).offers).toHaveLength(1);
    expect(await shownAt(hostId)).toEqual([false]);
  });
});

it('who asked and on which day is told only to those who look for places for cases', async () => {
  const hostId = await aListedHost();
  const id = await aProposal({ hostId });
  const at = { hostId, opportunityId: null };
  const [full] = await listProposals(coordinator, at, { now });
  expect(full?.by).not.toBe('');
  expect(full?.words).toMatch(/^△ 11月\d+日（.）に聞いて/u);
  for (const role of ['referrer', 'officer', 'multi_agency', 'community'] as const) {
    const [row] = await listProposals(scopeOf(role), at, { now });
    expect(row).toMatchObject({ by: '', words: '△ 2026年11月に聞いて、相談したいとのこと' });
    expect(JSON.stringify(row)).not.toContain('2026-11-');
  }
  await database.admin`update offer_proposals set asked_on = '2026-06-01' where id = ${id}`;
  const { talkedOver } = await listLeads(community, null, { now });
  expect(talkedOver.rows[0]).toMatchObject({ id, by: '', words: '△ 2026年6月に聞いて、相談したいとのこと' });
});
