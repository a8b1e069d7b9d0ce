import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import {
  aCardedPlacement,
  anActivePlacement,
  anAgreedPlacement,
  anAskedPlacement,
  answerBy,
  keyOf,
  noRisk,
} from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, NotFound } from '~/domain/kernel/errors';
import { roles, rolesWith, type Permission } from '~/domain/kernel/permissions';
import {
  askHost,
  closeInquiriesOf,
  getAcceptance,
  getForHost,
  getMyCard,
  getPortal,
  getShares,
  showAcceptance,
  writeAcceptance,
} from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
let next = 500;
const digits = () => `${(next += 1)}-0`;
const hostOf = ({ hostId }: Stage) => scopeOf('host', { hostId });
const daysOn = (days: number) => ({ now: new Date(`${addDays(dayOf(new Date()), days)}T03:00:00Z`) });

/** One person asked for at two hosts, one right after the other. */
async function twoHosts() {
  const first = await aStage({ digits: digits() });
  const { hostId, opportunityId } = await aStage({ digits: digits() });
  const second = { ...first, hostId, opportunityId };
  const ids = [await anAgreedPlacement(first), await anAgreedPlacement(second)];
  for (const id of ids) {
    await askHost(coordinator, { id, version: 2, answerDueOn: answerBy, risks: noRisk });
  }
  return { stages: [first, second] as const, ids };
}

/** Every text and number in what a page is given. */
function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return value instanceof Date ? [value.toISOString()] : Object.values(value).flatMap(leaves);
}

describe('two hosts that lay their pages beside each other', () => {
  it('find no name, id, code or moment that both have', async () => {
    const { stages, ids } = await twoHosts();
    const pages = await Promise.all(
      stages.map(async (stage) => (await getPortal(hostOf(stage), null)).page.inquiries.map(leaves).flat()),
    );
    const [mine = [], theirs = []] = pages;
    const plain = new RegExp(`^(null|true|false|\\d{1,2}|asked|成人|未成年|${answerBy})$`);
    const card = ['ていねい・正確', '静かな場所', 'どうしても', '火曜の午前'];
    const common = mine.filter((leaf) => leaf !== '' && theirs.includes(leaf) && !plain.test(leaf));
    expect(common.filter((leaf) => !card.includes(leaf))).toEqual([]);
    const all = [...mine, ...theirs].join(' ');
    for (const id of ids) expect(all).not.toContain(id);
    expect(all).not.toMatch(/tsubame|\d{4}-\d{2}-\d{2}T/);
  });

  it('have keys in their addresses that tell no moment: random, in no order of making', async () => {
    const { stages, ids } = await twoHosts();
    for (const [index, stage] of stages.entries()) {
      const { inquiries } = (await getPortal(hostOf(stage), null)).page;
      const key = inquiries[0]?.id ?? '';
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      expect(key).toBe(await keyOf(ids[index] ?? ''));
      // The number of the row itself, which does tell when it was made, opens nothing.
      await expect(getForHost(hostOf(stage), ids[index])).rejects.toBeInstanceOf(NotFound);
    }
  });

  it('never have the same name for one person', async () => {
    const { stages } = await twoHosts();
    const aliases = await Promise.all(
      stages.map(async (stage) => (await getPortal(hostOf(stage), null)).page.inquiries[0]?.alias),
    );
    expect(new Set(aliases).size).toBe(2);
  });
});

describe('the end of a card', () => {
  it('comes after the days of the municipality: the host sees nothing of it any more', async () => {
    const stage = await aStage({ digits: digits() });
    const key = await keyOf(await anAskedPlacement(stage));
    const seen = (days: number) => getForHost(hostOf(stage), key, daysOn(days));
    expect((await seen(90)).page).toMatchObject({ card: { age: '成人' } });
    expect((await seen(91)).page).toMatchObject({ card: null });
    expect((await getPortal(hostOf(stage), null, daysOn(91))).page.inquiries).toEqual([]);
    const { shares } = await getShares(coordinator, stage.code, daysOn(91));
    expect(shares[0]?.state).toMatchObject({ shown: false, because: '期限が過ぎた' });
  });

  it('comes with the end of the consent, when that is earlier', async () => {
    const stage = await aStage({ digits: digits() });
    const until = addDays(dayOf(new Date()), 5);
    await withScope(machineScope(), (tx) =>
      tx.update(table.consents).set({ validUntil: until }).where(eq(table.consents.caseId, stage.caseId)),
    );
    const key = await keyOf(await anAskedPlacement(stage, { answerDueOn: until }));
    expect((await getForHost(hostOf(stage), key, daysOn(5))).page).toMatchObject({ card: { age: '成人' } });
    expect((await getForHost(hostOf(stage), key, daysOn(6))).page).toMatchObject({ card: null });
  });
});

describe('受入れカード', () => {
  const shown = async (stage: Stage, id: string) => {
    const { page } = await getForHost(hostOf(stage), await keyOf(id));
    return page.closed ? null : page.acceptance;
  };

  it('shows exactly the lines that the person agreed to, and only once it is shown', async () => {
    const stage = await aStage({ digits: digits() });
    const { id, seen } = await aCardedPlacement(stage);
    expect(await shown(stage, id)).toBeNull();
    const { card, print } = await getAcceptance(coordinator, id);
    expect(print.ok).toBe(false);
    await showAcceptance(coordinator, { id, version: 5, seen });
    expect((await getAcceptance(coordinator, id)).print.ok).toBe(true);
    const told = await shown(stage, id);
    expect(told).toEqual(card);
    expect(told?.lines).toEqual([
      { heading: '配慮してほしいこと', text: expect.stringContaining('静かな場所') as string },
      { heading: 'お願いしたいこと', text: '声かけ' },
      { heading: '急なことがあったとき', text: '担当に電話してください' },
    ]);
    expect(JSON.stringify(told)).not.toContain('声が小さい');
  });

  it('is not shown when it is no longer what the person looked at, nor without consent', async () => {
    const stage = await aStage({ digits: digits() });
    const { id, seen } = await aCardedPlacement(stage);
    await writeAcceptance(coordinator, {
      id,
      version: 5,
      agreedOn: '2026-11-13',
      agreed: ['own_words'],
      texts: { own_words: 'よろしくお願いします' },
    });
    await expect(showAcceptance(coordinator, { id, version: 6, seen })).rejects.toBeInstanceOf(Conflict);
    await withScope(machineScope(), (tx) =>
      tx.update(table.consents).set({ state: 'withdrawn' }).where(eq(table.consents.scope, 'hosts_named')),
    );
    const now = await getAcceptance(coordinator, id);
    await expect(showAcceptance(coordinator, { id, version: 6, seen: now.seen })).rejects.toMatchObject({
      reason: expect.stringContaining('同意がありません') as string,
    });
    expect(await shown(stage, id)).toBeNull();
  });

  it('takes no text that tells who the person is or what they have', async () => {
    const { id } = await aCardedPlacement(await aStage({ digits: digits() }));
    const write = (own_words: string) =>
      writeAcceptance(coordinator, { id, version: 5, agreedOn: '2026-11-13', texts: { own_words } });
    await expect(write('電話は090-1234-5678です')).rejects.toMatchObject({ status: 400 });
    await expect(write('統合失調症のため人混みが苦手')).rejects.toMatchObject({ status: 400 });
  });

  it('is replaced by a newer one, and closed at once when the consent ends', async () => {
    const stage = await aStage({ digits: digits() });
    const { id, seen } = await aCardedPlacement(stage);
    await showAcceptance(coordinator, { id, version: 5, seen });
    await showAcceptance(coordinator, { id, version: 6, seen });
    const { shares } = await getShares(coordinator, stage.code);
    expect(shares.filter(({ kind }) => kind === '受入れカード').map(({ state }) => state.shown)).toEqual([
      true,
      false,
    ]);
    await withScope(machineScope(), (tx) =>
      closeInquiriesOf(tx, stage.caseId, ['hosts_anonymous'], new Date()),
    );
    expect(await shown(stage, id)).toBeNull();
  });
});

describe('what was told to whom', () => {
  it('stands in the log with the words, the consent and who showed it', async () => {
    const stage = await aStage({ digits: digits() });
    await anAskedPlacement(stage);
    const { shares } = await getShares(coordinator, stage.code);
    expect(shares).toMatchObject([
      {
        hostName: 'こうぼう むぎのほ',
        kind: '打診の札',
        words: ['成人', 'ていねい・正確', expect.stringContaining('静かな場所'), '火曜の午前'],
        consent: { name: '受入先への匿名の打診', rulesVersion: '2026-04' },
        state: { shown: true },
      },
    ]);
    expect(shares[0]?.openedBy).not.toBeNull();
  });

  it('stands on わたしのカード, whose printing is in the audit log', async () => {
    const stage = await aStage({ digits: digits() });
    const card = await getMyCard(coordinator, await anActivePlacement(stage));
    expect(card).toMatchObject({ hostName: 'こうぼう むぎのほ', timeText: '火曜 10時〜12時' });
    expect(card.shares).toHaveLength(1);
    const [entry] = await db.admin<{ change: unknown }[]>`
      select change from audit_log where action = 'placements.get-my-card' and ${stage.code} = any(codes)`;
    expect(entry?.change).toEqual({ printed: 'わたしのカード' });
  });
});

describe('who may', () => {
  it.each<
    [string, Permission, (scope: ReturnType<typeof scopeOf>, id: string, code: string) => Promise<unknown>]
  >([
    ['write an acceptance card', 'placements.run', (scope, id) => getAcceptance(scope, id)],
    ['print わたしのカード', 'placements.read', (scope, id) => getMyCard(scope, id)],
    ['read the log', 'cases.read', (scope, _, code) => getShares(scope, code)],
  ])('%s', async (_, permission, open) => {
    const stage = await aStage({ digits: digits() });
    const id = await anAskedPlacement(stage);
    for (const role of roles) {
      const outcome = open(scopeOf(role), id, stage.code).catch((error: unknown) => error);
      if (rolesWith(permission).includes(role)) expect(await outcome).toMatchObject({ code: stage.code });
      else expect(await outcome).toBeInstanceOf(Forbidden);
    }
    await expect(open(strangerScope(), id, stage.code)).rejects.toBeInstanceOf(NotFound);
  });
});
