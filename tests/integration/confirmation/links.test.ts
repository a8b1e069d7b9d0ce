import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import {
  aHostConfirmedOn,
  askedByMail,
  askedOnPaper,
  mailsAbout,
  tokenOf,
} from '#tests/factories/confirmation';
import { anOpenOffer, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import {
  answerLink,
  askAnew,
  askByMail,
  getHostConfirmation,
  makeSlips,
  openLink,
  takeUpReport,
} from '~/domain/confirmation/index.server';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { visitorScope } from '~/domain/kernel/scope';
import { setStance, updateOpportunity } from '~/domain/registry/index.server';

const db = useDatabase();
const now = new Date('2026-11-20T01:00:00Z');
const later = (days: number) => ({ now: new Date(now.getTime() + days * 86_400_000) });
const visitor = visitorScope(towns.own.id, 'test-request');
const community = scopeOf('community');

describe('a confirmation link by mail', () => {
  it('goes to the contact, holds no fact, and its token is stored nowhere', async () => {
    const id = await aHostConfirmedOn('2026-02-01', { name: 'あおば工房', contactMail: 'aoba@shop.example' });
    const token = await askedByMail(id, now);
    const mail = (await mailsAbout()).find(({ toAddress }) => toAddress === 'aoba@shop.example');
    expect(mail?.subject).toContain('あおば工房');
    expect(mail?.body).toContain('{link}');
    expect(mail?.body).not.toContain('片づけ');
    const [found] = await db.admin`
      select count(*)::int as n from (
        select to_jsonb(m)::text as row from mails m union all
        select to_jsonb(l)::text from confirmation_links l union all
        select payload::text from graphile_worker._private_jobs) r
      where row like ${`%${token}%`}`;
    expect(found).toEqual({ n: 0 });
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('shows exactly what was asked; opening it any number of times changes nothing', async () => {
    const id = await aHostConfirmedOn('2026-02-01', {
      publicPhone: '054-000-0000',
      contactPhone: '090-0000-0000',
    });
    await anOpenOffer(id, { title: '箱を折る' });
    const token = await askedByMail(id, now);
    for (let time = 0; time < 3; time += 1) await openLink(visitor, token, { now });
    const page = await openLink(visitor, token, later(30));
    expect(page.state).toBe('open');
    expect(page.shown.map(({ label }) => label)).toContain('受入枠「箱を折る」');
    expect(JSON.stringify(page)).toContain('054-000-0000');
    expect(JSON.stringify(page)).not.toContain('090-0000-0000');
    expect((await hostRow(id)).confirmedOn).toBe('2026-02-01');
  });

  it('「変わりません」 confirms once, in the name of the host', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    const answers = await Promise.all(
      [1, 2, 3].map(() => answerLink(visitor, { token, answer: 'unchanged' }, later(2))),
    );
    expect(answers.sort()).toEqual(['answered', 'answered', 'open']);
    expect(await hostRow(id)).toMatchObject({ confirmedOn: '2026-11-22', confirmedHow: '確認のメール' });
    const log = await db.admin`
      select actor, change from audit_log where action = 'confirmation.answer-link' and subject_id = ${id}`;
    expect(log).toMatchObject([
      { actor: 'system:host-by-link', change: { said: 'unchanged', channel: 'mail' } },
    ]);
    expect(await openLink(visitor, token, later(3))).toMatchObject({ state: 'answered', shown: [] });
    const { reach } = await getHostConfirmation(community, id, later(3));
    expect(reach.all).toMatchObject([{ way: 'mail', outcome: 'answered' }]);
  });

  it('「変わったところがある」 is told to the coordinator and confirms nothing', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    await answerLink(visitor, { token, answer: 'changed', text: '水曜がお休みになりました' }, { now });
    expect((await hostRow(id)).confirmedOn).toBe('2026-02-01');
    const { told } = await getHostConfirmation(community, id, { now });
    expect(told).toMatchObject([{ text: '水曜がお休みになりました', on: '2026-11-20' }]);
    const report = { id: told[0]?.id ?? '' };
    await expect(takeUpReport(scopeOf('community', { town: 'other' }), report)).rejects.toBeInstanceOf(
      NotFound,
    );
    await takeUpReport(community, report);
    await expect(takeUpReport(community, report)).rejects.toBeInstanceOf(Conflict);
    expect((await getHostConfirmation(community, id, { now })).told).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['a telephone number', '電話は090-1234-5678です'],
    ['the name of somebody', '担当が山田さんになりました'],
  ])('refuses %s as what has changed, and stays open', async (_, text) => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    await expect(answerLink(visitor, { token, answer: 'changed', text }, { now })).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await openLink(visitor, token, { now })).state).toBe('open');
  });
});

describe('a link that does not hold', () => {
  it('is nobody’s: guessed, cut, or of another municipality', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    const wrong = [
      '',
      'x',
      token.slice(1),
      `${token}x`,
      token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ];
    for (const guess of wrong) {
      await expect(openLink(visitor, guess, { now })).rejects.toBeInstanceOf(NotFound);
      await expect(
        answerLink(visitor, { token: guess, answer: 'unchanged' }, { now }),
      ).rejects.toBeInstanceOf(NotFound);
    }
    const elsewhere = visitorScope(towns.other.id, 'test-request');
    await expect(openLink(elsewhere, token, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(answerLink(elsewhere, { token, answer: 'unchanged' }, { now })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(askAnew(elsewhere, token, { now })).rejects.toBeInstanceOf(NotFound);
    expect((await hostRow(id)).confirmedOn).toBe('2026-02-01');
  });

  it('has expired: it shows nothing, confirms nothing, and a new one goes to the registered address', async () => {
    const id = await aHostConfirmedOn('2026-02-01', { contactMail: 'new@shop.example' });
    const token = await askedByMail(id, now);
    expect(await openLink(visitor, token, later(31))).toMatchObject({
      state: 'expired',
      shown: [],
      canAskAnew: true,
    });
    expect(await answerLink(visitor, { token, answer: 'unchanged' }, later(31))).toBe('expired');
    expect((await hostRow(id)).confirmedOn).toBe('2026-02-01');
    expect(await askAnew(visitor, token, later(31))).toEqual({ sent: true });
    expect(await askAnew(visitor, token, later(31))).toEqual({ sent: false });
    const sent = (await mailsAbout()).filter(({ toAddress }) => toAddress === 'new@shop.example');
    expect(sent).toHaveLength(2);
    const newer = await tokenOf(id, 'mail');
    expect((await openLink(visitor, newer, later(31))).state).toBe('open');
    await expect(askAnew(visitor, newer, later(31))).rejects.toBeInstanceOf(Refused);
  });

  it('is asked for anew on the day on which it was sent, when the facts have changed since', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    const anHourLater = later(1 / 24);
    const { version } = await hostRow(id);
    await withScope(machineScope(), (tx) =>
      tx
        .update(hosts)
        .set({ whatWeCanBring: '袋づめ、午前だけ', version: version + 1 })
        .where(eq(hosts.id, id)),
    );
    expect(await askAnew(visitor, token, anHourLater)).toEqual({ sent: true });
    const newer = await tokenOf(id, 'mail');
    expect(newer).not.toBe(token);
    expect(await openLink(visitor, newer, anHourLater)).toMatchObject({ state: 'open' });
    expect(await askAnew(visitor, token, anHourLater)).toEqual({ sent: false });
  });

  it('shows an older version: what it asked about is not confirmed', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const offer = await anOpenOffer(id, { title: '箱を折る' });
    const token = await askedByMail(id, now);
    await updateOpportunity(scopeOf('coordinator'), {
      id: offer,
      version: 2,
      title: '箱を折って重ねる',
      menuKind: 'work_experience',
      activities: ['packing'],
      places: 2,
      cells: ['tue_am'],
    });
    expect(await openLink(visitor, token, { now })).toMatchObject({ state: 'newer', shown: [] });
    expect(await answerLink(visitor, { token, answer: 'unchanged' }, { now })).toBe('newer');
    expect((await hostRow(id)).confirmedOn).toBe('2026-02-01');
  });

  it('still holds when only what it does not show has changed', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const token = await askedByMail(id, now);
    await setStance(scopeOf('coordinator'), { id, stance: 'consult', how: 'telephone' });
    expect((await openLink(visitor, token, { now })).state).toBe('open');
  });

  it('was replaced by a newer mail', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const first = await askedByMail(id, now);
    const second = await askedByMail(id, later(1).now);
    expect(second).not.toBe(first);
    expect((await openLink(visitor, first, later(1))).state).toBe('replaced');
    expect((await openLink(visitor, second, later(1))).state).toBe('open');
  });
});

describe('asking by mail', () => {
  it('pressed twice on one day sends once', async () => {
    const id = await aHostConfirmedOn('2026-02-01', { contactMail: 'once@shop.example' });
    const results = await Promise.all([1, 2].map(() => askByMail(community, { hostIds: [id] }, { now })));
    expect(results.map(({ sent }) => sent).sort()).toEqual([0, 1]);
    expect((await mailsAbout()).filter(({ toAddress }) => toAddress === 'once@shop.example')).toHaveLength(1);
  });

  it('needs a mail address: of several hosts none is asked then', async () => {
    const good = await aHostConfirmedOn('2026-02-01', { contactMail: 'good@shop.example' });
    const bad = await aHostConfirmedOn('2026-02-01', { contactMail: '' });
    await expect(askByMail(community, { hostIds: [good, bad] }, { now })).rejects.toBeInstanceOf(Refused);
    expect((await mailsAbout()).filter(({ toAddress }) => toAddress === 'good@shop.example')).toEqual([]);
  });

  it('asks for a reason once a host was asked three times this quarter, and takes it', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    for (const day of [-3, -2, -1]) await askedByMail(id, later(day).now);
    const press = (overCapReason?: string) => askByMail(community, { hostIds: [id], overCapReason }, { now });
    await expect(press()).rejects.toMatchObject({
      fieldErrors: { overCapReason: [expect.stringContaining('3回')] },
    });
    expect(await press('店が移るので、急ぎ確かめたい')).toEqual({ sent: 1, already: 0 });
    const { reach } = await getHostConfirmation(community, id, { now });
    expect(reach).toMatchObject({ count: 4, cap: 3, quarter: '10〜12月' });
    expect(reach.all[0]).toMatchObject({
      overCapReason: '店が移るので、急ぎ確かめたい',
      byName: '地域づくりコーディネーター',
    });
    // A new quarter begins anew.
    const inJanuary = await getHostConfirmation(community, id, { now: new Date('2027-01-04T01:00:00Z') });
    expect(inJanuary.reach).toMatchObject({ count: 0, warning: null });
  });
});

describe('a slip of paper', () => {
  it('is the same slip when printed again, and a new one after a change', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const first = await askedOnPaper(id, now);
    expect(await askedOnPaper(id, later(3).now)).toBe(first);
    const [slip] = await makeSlips(community, { hostIds: [id] }, later(3));
    expect(slip?.address).toMatch(new RegExp(`/confirm/${first}\\?municipality=${towns.own.code}$`));
    await db.admin`update hosts set opening_text = '朝だけ' where id = ${id}`;
    expect(await askedOnPaper(id, later(4).now)).not.toBe(first);
    const { reach } = await getHostConfirmation(community, id, later(4));
    expect(reach.count).toBe(2);
  });

  it('lives beside a mail, and confirms as paper', async () => {
    const id = await aHostConfirmedOn('2026-02-01');
    const mail = await askedByMail(id, now);
    const paper = await askedOnPaper(id, now);
    await answerLink(visitor, { token: paper, answer: 'unchanged' }, { now });
    expect(await hostRow(id)).toMatchObject({ confirmedOn: '2026-11-20', confirmedHow: '確認票' });
    expect((await openLink(visitor, mail, { now })).state).toBe('open');
    await expect(askAnew(visitor, paper, later(40))).rejects.toBeInstanceOf(Refused);
  });
});

it('nobody of another municipality asks or looks', async () => {
  const id = await aHostConfirmedOn('2026-02-01');
  const stranger = scopeOf('community', { town: 'other' });
  await expect(askByMail(stranger, { hostIds: [id] }, { now })).rejects.toBeInstanceOf(NotFound);
  await expect(makeSlips(stranger, { hostIds: [id] }, { now })).rejects.toBeInstanceOf(NotFound);
  await expect(getHostConfirmation(stranger, id, { now })).rejects.toBeInstanceOf(NotFound);
  expect(machineScope('other').municipalityId).toBe(towns.other.id);
});
