import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit.server';
import { listOpenVoices } from '#db/queries/matching.server';
import { communityWishes, publicOffers } from '#db/schema/community.server';
import { withScope } from '#db/scope.server';
import { aDrawnArea } from '#tests/factories/community';
import { anArea, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import {
  aNewOffer,
  anOfferFilledIn,
  anOpenWish,
  aReceivedWish,
  aWishFilledIn,
  leadOf,
  wishOf,
} from '#tests/factories/voices';
import { tryAsVisitor } from '~/domain/accounts/index.server';
import {
  acceptWish,
  eraseOldContacts,
  getLeadChoices,
  listLeads,
  listOpenWishes,
  moveLead,
  moveWish,
  noteLead,
  planLead,
  raiseGap,
  readReference,
  receiveOffer,
  receiveWish,
  registerLead,
} from '~/domain/community/index.server';
import type { Role } from '~/domain/kernel/permissions';
import { look, lookQueryOf } from '~/domain/matching/index.server';
import { addDays, today } from '~/lib/japanese-date';
import { Conflict, Forbidden, Invalid, NotFound, RateLimited, Refused } from '~/domain/kernel/errors';

useDatabase();

const community = scopeOf('community');
const site = machineScope();
const seen = async (id: string) => ({ id, version: (await leadOf(id)).version });
const seenWish = async (id: string) => ({ id, version: (await wishOf(id)).version });
const step = async (id: string, name: 'contact' | 'visit' | 'find_offer' | 'decline', reason?: string) =>
  moveLead(community, { ...(await seen(id)), step: name, ...(reason ? { reason } : {}) });

describe('what somebody can bring', () => {
  it('becomes a new lead, with a number that can be said on the telephone', async () => {
    const area = await anArea('北町');
    const { id, reference } = await receiveOffer(site, {
      ...anOfferFilledIn,
      area,
      remark: '土足でかまいません。',
    });
    expect(readReference(reference)).toBe(reference);
    expect(await leadOf(id)).toMatchObject({
      stage: 'noticed',
      name: '火曜の午後、店の奥の席を使ってもらえます。',
      area: '北町',
      source: 'サイトからの申出',
      offer: {
        reference,
        whereText: '駅の北口の近く',
        whenText: '火曜の午後',
        remark: '土足でかまいません。',
        contact: { name: 'みどり屋', way: '054-000-0012' },
      },
    });
  });

  it('is no host before a person has made one of it', async () => {
    const { id } = await aNewOffer();
    expect((await leadOf(id)).host).toBeNull();
    const { columns } = await listLeads(community, null);
    expect(columns.find(({ stage }) => stage === 'noticed')?.leads.map((lead) => lead.id)).toContain(id);
  });

  it.each([
    ['what', { what: '' }],
    ['what', { what: '鈴木さんの息子が手伝えます' }],
    ['what', { what: '電話は 054-123-4567 です' }],
    ['whenText', { whenText: 'あ'.repeat(121) }],
    ['whereText', { whereText: 'かわべ市北町3-12-5' }],
    ['contact', { contact: 'いつでも来て' }],
    ['contactName', { contactName: '' }],
    ['area', { area: 'nowhere' }],
    ['leaveEmpty', { leaveEmpty: 'buy now' }],
  ])('is not taken with a wrong %s: %j', async (field, facts) => {
    const told = await receiveOffer(site, { ...anOfferFilledIn, ...facts }).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Invalid);
    expect(Object.keys((told as Invalid).fieldErrors)).toEqual([field]);
  });

  it('may name an illness where it is about a place and about nobody', async () => {
    await aNewOffer({ what: '認知症カフェの手伝いを、月に一度。' });
  });

  it('names an area of the own municipality only', async () => {
    const area = await anArea('よその町', 'other');
    await expect(receiveOffer(site, { ...anOfferFilledIn, area })).rejects.toBeInstanceOf(Invalid);
  });

  it('leaves no words and no contact in the log', async () => {
    const { id } = await aNewOffer({ contactName: '見えない商店' });
    const entries = await withScope(site, (tx) => listAudit(tx, { subject: { type: 'lead', id } }, 10));
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/見えない商店|054-000-0012|席を使って/);
  });

  it('is for the eyes of those who work with it', async () => {
    for (const role of ['referrer', 'officer', 'admin', 'host'] as const)
      await expect(listLeads(scopeOf(role), null)).rejects.toBeInstanceOf(Forbidden);
    const { id } = await aNewOffer();
    await expect(leadOf(id, 'other')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a lead', () => {
  it('is contacted, visited and asked, by whoever took it up', async () => {
    const { id } = await aNewOffer();
    for (const name of ['contact', 'visit', 'find_offer'] as const) await step(id, name);
    expect(await leadOf(id)).toMatchObject({ stage: 'offer_found', owner: expect.any(String) as string });
  });

  it('is not moved on by two at once', async () => {
    const { id } = await aNewOffer();
    const before = await seen(id);
    await moveLead(community, { ...before, step: 'contact' });
    await expect(moveLead(community, { ...before, step: 'contact' })).rejects.toBeInstanceOf(Conflict);
  });

  it('becomes a host that waits for its check, and its contact moves there', async () => {
    const { id } = await aNewOffer();
    const facts = {
      name: 'みどり屋 奥の席',
      kind: 'shop',
      area: 'unknown',
      whatWeCanBring: '店の奥の席',
      contact: '054-000-0012',
    };
    await expect(registerLead(community, { ...(await seen(id)), ...facts })).rejects.toBeInstanceOf(Refused);
    await step(id, 'contact');
    const { hostId } = await registerLead(community, { ...(await seen(id)), ...facts });
    expect(await hostRow(hostId)).toMatchObject({
      status: 'pending',
      visibility: 'network',
      stance: 'not_asked',
      contactPhone: '054-000-0012',
    });
    expect(await leadOf(id)).toMatchObject({
      stage: 'registered',
      host: { id: hostId, name: 'みどり屋 奥の席' },
      offer: { contact: null },
    });
  });

  it('makes no host when the same place is known already, and stays as it was', async () => {
    const known = {
      name: 'ひがし通りの本屋',
      kind: 'shop',
      area: 'unknown',
      whatWeCanBring: '本の整理',
      contact: '054-000-0013',
    };
    const [first, second] = [await aNewOffer(), await aNewOffer()];
    for (const { id } of [first, second]) await step(id, 'contact');
    await registerLead(community, { ...(await seen(first.id)), ...known });
    await expect(registerLead(community, { ...(await seen(second.id)), ...known })).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await leadOf(second.id)).stage).toBe('contacted');
    await registerLead(community, { ...(await seen(second.id)), ...known, sureNew: true });
  });

  it('that is declined keeps its reason and loses the contact at once', async () => {
    const { id } = await aNewOffer();
    await step(id, 'decline', '広告でした。');
    expect(await leadOf(id)).toMatchObject({
      stage: 'declined',
      closeReason: '広告でした。',
      offer: { contact: null },
    });
    const [row] = await withScope(site, (tx) =>
      tx.select().from(publicOffers).where(eq(publicOffers.leadId, id)),
    );
    expect(row).toMatchObject({ contact: '', contactName: '' });
    expect(row?.contactErasedAt).not.toBeNull();
  });

  it('shows no contact after half a year, and the site erases it', async () => {
    const now = new Date();
    const { id } = await aNewOffer({}, 'own', new Date(now.getTime() - 182 * 24 * 3600 * 1000));
    const { id: young } = await aNewOffer({}, 'own', new Date(now.getTime() - 170 * 24 * 3600 * 1000));
    expect((await leadOf(id)).offer?.contact).toBeNull();
    expect((await eraseOldContacts(site, null)).count).toBe(1);
    expect((await eraseOldContacts(site, null)).count).toBe(0);
    const rows = await withScope(site, (tx) => tx.select().from(publicOffers));
    expect(rows.find(({ leadId }) => leadId === id)?.contact).toBe('');
    expect(rows.find(({ leadId }) => leadId === young)?.contact).toBe('054-000-0012');
  });
});

describe('a lead that staff found', () => {
  const day = '2026-11-20';
  const now = new Date(`${day}T01:00:00Z`);
  const found = {
    name: '駅前の文具店',
    kind: 'shop',
    area: 'unknown',
    source: 'walk',
    note: '奥に静かな席がある。',
    nextWhat: '電話して、訪ねる日を決める',
    nextOn: '2026-11-25',
  };

  it('says which lack it could answer, and what is done next by whom', async () => {
    const area = await aDrawnArea('西町');
    const gap = await raiseGap(community, { areaId: area, resource: 'quiet_morning' }, { now });
    const { id } = await noteLead(community, { ...found, area, gap: gap.id }, { now });
    expect(await leadOf(id)).toMatchObject({
      ...{ stage: 'noticed', name: '駅前の文具店', area: '西町', source: 'まち歩き', offer: null },
      ...{ gap: { id: gap.id, what: '静かに過ごせる午前の場所' }, owner: '地域づくりコーディネーター' },
      ...{ nextWhat: found.nextWhat, nextOn: found.nextOn, knownOn: day },
    });
    const { gaps } = await getLeadChoices(community, {});
    expect(gaps).toContainEqual({ value: gap.id, label: '西町：静かに過ごせる午前の場所', areaId: area });
  });

  it('is noted once, also by two at the same moment; a name told otherwise is the same', async () => {
    const name = 'あさひ製本';
    const both = await Promise.allSettled(
      [name, 'アサヒ製本'].map((one) => noteLead(community, { ...found, name: one }, { now })),
    );
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(Invalid);
    const { id } = (
      both.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<{ id: string }>
    ).value;
    await step(id, 'decline', '移転するとのこと。');
    await noteLead(community, { ...found, name }, { now });
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: '鈴木さんの家' }],
    ['note', { note: '電話は 054-123-4567' }],
    ['kind', { kind: 'castle' }],
    ['source', { source: 'rumour' }],
    ['nextWhat', { nextWhat: '' }],
    ['nextOn', { nextOn: '2026-11-19' }],
    ['nextOn', { nextOn: '来週' }],
  ])('is not taken with a wrong %s: %j', async (field, facts) => {
    const told = await noteLead(community, { ...found, name: '試しの店', ...facts }, { now }).catch(
      (error: unknown) => error,
    );
    expect(told).toBeInstanceOf(Invalid);
    expect(Object.keys((told as Invalid).fieldErrors)).toEqual([field]);
  });

  it('is planned anew after each step, by one at a time, as long as something is to be done', async () => {
    const { id } = await noteLead(community, { ...found, name: '港の倉庫' }, { now });
    const before = await seen(id);
    await moveLead(community, { ...before, step: 'contact' });
    expect(await leadOf(id)).toMatchObject({ nextWhat: '', nextOn: null });
    const plan = { nextWhat: '訪ねる', nextOn: '2026-12-01' };
    await expect(planLead(community, { ...before, ...plan }, { now })).rejects.toBeInstanceOf(Conflict);
    await planLead(community, { ...(await seen(id)), ...plan }, { now });
    expect(await leadOf(id)).toMatchObject(plan);
    await step(id, 'decline', '断られた。');
    await expect(planLead(community, { ...(await seen(id)), ...plan }, { now })).rejects.toBeInstanceOf(
      Refused,
    );
  });
});

describe('a wish of the community', () => {
  const matched = async () => (await withScope(site, (tx) => listOpenVoices(tx))).map(({ id }) => id);
  const accepted = {
    words: '男性の集まる機会をつくりたい。',
    area: 'unknown',
    menuKinds: ['gathering_place'],
  };

  it('is used for nothing before a person accepts it', async () => {
    const { id, reference } = await aReceivedWish({ saidBy: 'resident' });
    expect(await wishOf(id)).toMatchObject({ status: 'received', saidBy: '住民', reference });
    expect(await matched()).not.toContain(id);
    expect((await listOpenWishes(community, null)).map((wish) => wish.id)).not.toContain(id);
    await acceptWish(community, { ...(await seenWish(id)), ...accepted });
    expect(await matched()).toContain(id);
    expect((await listOpenWishes(community, null)).map((wish) => wish.id)).toContain(id);
  });

  it('is accepted with what would answer it, and with words a person has read', async () => {
    const { id } = await aReceivedWish();
    await expect(
      acceptWish(community, { ...(await seenWish(id)), ...accepted, menuKinds: [] }),
    ).rejects.toBeInstanceOf(Invalid);
    await acceptWish(community, { ...(await seenWish(id)), ...accepted, words: '男性が集まる場がほしい。' });
    expect(await wishOf(id)).toMatchObject({ status: 'open', words: '男性が集まる場がほしい。' });
    await expect(acceptWish(community, { ...(await seenWish(id)), ...accepted })).rejects.toBeInstanceOf(
      Refused,
    );
  });

  it('can be answered by an activity alone', async () => {
    const { id } = await aReceivedWish();
    await acceptWish(community, {
      ...(await seenWish(id)),
      ...{ ...accepted, menuKinds: [], activities: ['weeding'] },
    });
    expect(await wishOf(id)).toMatchObject({ status: 'open', menus: [], activities: ['草取り'] });
  });

  it('makes a menu: a draft from its words alone, and says what became of it', async () => {
    const { id } = await aReceivedWish();
    const wish = async () => (await getLeadChoices(community, {})).wishes.find(({ value }) => value === id);
    const asLead = { wish: id, ...{ name: '中町の自治会', area: 'unknown', source: 'resident_voice' } };
    const next = { nextWhat: '聞きに行く', nextOn: addDays(today(new Date()), 7) };
    expect(await wish()).toBeUndefined();
    await expect(noteLead(community, { ...asLead, ...next })).rejects.toBeInstanceOf(Invalid);
    await acceptWish(community, { ...(await seenWish(id)), ...accepted, activities: ['cooking_instructor'] });
    expect(await wish()).toMatchObject({
      words: '男性の集まる機会をつくりたい。',
      note: '「料理を教える」「居場所・通いの場」ができそうか。',
      source: 'resident_voice',
    });
    const lead = await noteLead(community, { ...asLead, ...next });
    expect((await leadOf(lead.id)).wish).toEqual({
      ...{ id, words: '男性の集まる機会をつくりたい。', answers: '料理を教える、居場所・通いの場' },
    });
    expect((await wishOf(id)).leads).toEqual([
      { id: lead.id, name: '中町の自治会', stage: '新しく知った', host: null },
    ]);
    const voice = async () =>
      (await withScope(site, (tx) => listOpenVoices(tx))).find((one) => one.id === id);
    expect((await voice())?.lead).toEqual({ id: lead.id, name: '中町の自治会' });
    await step(lead.id, 'contact');
    const { hostId } = await registerLead(scopeOf('coordinator'), {
      ...(await seen(lead.id)),
      ...{ name: '中町自治会', kind: 'neighborhood_association', area: 'unknown', sureNew: true },
      ...{ whatWeCanBring: '料理を教える', contact: '054-000-0033' },
    });
    expect((await wishOf(id)).leads).toMatchObject([{ host: { id: hostId, name: '中町自治会' } }]);
  });

  it('that ended while the form was open gives the form back, and the lead goes on without it', async () => {
    const id = await anOpenWish();
    await moveWish(community, { ...(await seenWish(id)), step: 'close' });
    const next = { nextWhat: '聞きに行く', nextOn: addDays(today(new Date()), 7) };
    const asLead = { name: '西町の自治会', area: 'unknown', source: 'resident_voice', ...next };
    const told = await noteLead(community, { ...asLead, wish: id }).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Invalid);
    expect(Object.keys((told as Invalid).fieldErrors)).toEqual(['']);
    expect((await getLeadChoices(community, {})).wishes.map(({ value }) => value)).not.toContain(id);
    const lead = await noteLead(community, asLead);
    expect((await leadOf(lead.id)).wish).toBeNull();
  });

  it('names whom it was brought to only to those who look after the leads', async () => {
    const id = await anOpenWish();
    const next = { nextWhat: '聞きに行く', nextOn: addDays(today(new Date()), 7) };
    const facts = { name: '南町の自治会', area: 'unknown', source: 'resident_voice' };
    await noteLead(community, { ...facts, wish: id, ...next });
    const leadFor = async (role: Role) => {
      const { found } = await look(
        scopeOf(role),
        lookQueryOf(new URLSearchParams('strength=teaching&wish=want_teach')),
      );
      return found?.voices.find((voice) => voice.id === id)?.lead;
    };
    expect(await leadFor('community')).toMatchObject({ name: '南町の自治会' });
    expect(await leadFor('referrer')).toBeNull();
    expect(await leadFor('multi_agency')).toBeNull();
    expect(await leadFor('officer')).toBeNull();
  });

  it('that was heard first stands first', async () => {
    const ids = [await anOpenWish(), await anOpenWish(), await anOpenWish()];
    const heard = ['2026-03-02', '2026-01-05', '2026-02-03'];
    await withScope(site, async (tx) => {
      for (const [index, heardOn] of heard.entries())
        await tx
          .update(communityWishes)
          .set({ heardOn })
          .where(eq(communityWishes.id, ids[index] ?? ''));
    });
    const order = (await matched()).filter((id) => ids.includes(id));
    expect(order).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('can be brought to somebody else when the first declined', async () => {
    const { id } = await aReceivedWish();
    await acceptWish(community, { ...(await seenWish(id)), ...accepted });
    const next = { nextWhat: '聞きに行く', nextOn: addDays(today(new Date()), 7) };
    const asLead = { wish: id, ...{ name: '東町の自治会', area: 'unknown', source: 'resident_voice' } };
    const lead = await noteLead(community, { ...asLead, ...next });
    await step(lead.id, 'decline', '会場がない。');
    const [voice] = (await withScope(site, (tx) => listOpenVoices(tx))).filter((one) => one.id === id);
    expect(voice?.lead).toBeNull();
  });

  it('is left out with a reason, answered, and taken up again', async () => {
    const { id } = await aReceivedWish();
    await expect(moveWish(community, { ...(await seenWish(id)), step: 'dismiss' })).rejects.toBeInstanceOf(
      Refused,
    );
    await moveWish(community, { ...(await seenWish(id)), step: 'dismiss', reason: '広告でした。' });
    expect(await wishOf(id)).toMatchObject({ status: 'dismissed', dismissReason: '広告でした。' });
    await moveWish(community, { ...(await seenWish(id)), step: 'reopen' });
    expect((await wishOf(id)).status).toBe('received');
  });

  it('is not moved by two at once', async () => {
    const { id } = await aReceivedWish();
    const before = await seenWish(id);
    await acceptWish(community, { ...before, ...accepted });
    await expect(moveWish(community, { ...before, step: 'dismiss', reason: '広告' })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('names nobody', async () => {
    await expect(
      receiveWish(site, { ...aWishFilledIn, words: '佐藤さんの家を集まる場にしてほしい。' }),
    ).rejects.toBeInstanceOf(Invalid);
  });
});

describe('open forms', () => {
  it('are taken five times a minute and twenty times an hour from one address, in each form for itself', async () => {
    const start = new Date('2026-11-20T01:00:00Z').getTime();
    const { municipalityId } = community;
    const send = (form: 'offer' | 'wish', seconds: number, address = '192.0.2.7') =>
      tryAsVisitor(
        { of: 'publicForm', address, form, municipalityId },
        () => Promise.resolve(),
        new Date(start + seconds * 1000),
      );
    for (let count = 0; count < 5; count += 1) await send('offer', count);
    const refused = await send('offer', 6).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RateLimited);
    expect((refused as RateLimited).retryAfterSeconds).toBe(54);
    await send('wish', 6);
    await send('offer', 6, '192.0.2.8');
    for (let count = 0; count < 15; count += 1) await send('offer', 70 + count * 65);
    await expect(send('offer', 2_000)).rejects.toBeInstanceOf(RateLimited);
  });
});
