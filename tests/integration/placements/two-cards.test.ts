import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCardedPlacement, anAcceptedPlacement, keyOf } from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { readLines } from '~/domain/placements/card-words';
import {
  getAcceptance,
  getForHost,
  getPlacement,
  getPortal,
  getShares,
  showAcceptance,
  writeAcceptance,
} from '~/domain/placements/index.server';
import { towns } from '#tests/factories/towns';

useDatabase();
const coordinator = scopeOf('coordinator');

/** All that the page of the host is given of a placement. */
async function pageOf({ hostId }: Stage, id: string) {
  const { page } = await getForHost(scopeOf('host', { hostId }), await keyOf(id));
  if (page.closed) throw new Error('closed');
  return page;
}

describe('one person at two hosts', () => {
  it('AT-E3-1: the school and the group each see one card, with different fields', async () => {
    const school = await aStage({ digits: '701-0' });
    const { hostId, opportunityId } = await aStage({ digits: '702-0' });
    const group = { ...school, hostId, opportunityId };
    const place = await aCardedPlacement(school);
    await showAcceptance(coordinator, { id: place.id, version: 5, seen: place.seen });

    const watch = await anAcceptedPlacement(group);
    await writeAcceptance(coordinator, {
      ...{ id: watch, version: 4, agreedOn: '2026-11-12', kind: 'watch' },
      agreed: ['consideration:quiet_place', 'watch:greet', 'watch:watch', 'emergency', 'own_words'],
      texts: { emergency: '担当に電話してください', own_words: '朝は声が小さいです' },
    });
    const { seen } = await getAcceptance(coordinator, watch);
    await showAcceptance(coordinator, { id: watch, version: 5, seen });

    const atSchool = await pageOf(school, place.id);
    expect(atSchool.acceptance?.lines.map(({ heading }) => heading)).toEqual([
      '配慮してほしいこと',
      'お願いしたいこと',
      '急なことがあったとき',
    ]);
    const atGroup = await pageOf(group, watch);
    expect(readLines(atGroup.acceptance?.lines ?? [])).toEqual([
      { heading: 'お願いしたいこと', texts: ['声かけ・見守りをお願いします'] },
    ]);
    // What the inquiry told has ended with it: strengths and conditions are no longer in the page at all.
    expect(atGroup.card).toBeNull();
    expect(JSON.stringify(atGroup)).not.toMatch(/静かな|ていねい|担当に電話|声が小さい/u);
    // Nor is what was agreed, which may say as much of the person as the lines.
    await withScope(machineScope(), (tx) =>
      tx
        .update(table.placements)
        .set({ agreedConditions: '休みたいときは合図を出す' })
        .where(eq(table.placements.caseId, school.caseId)),
    );
    expect((await pageOf(school, place.id)).agreedConditions).toBe('休みたいときは合図を出す');
    expect((await pageOf(group, watch)).agreedConditions).toBe('');
    const { page: home } = await getPortal(scopeOf('host', { hostId }), null);
    expect(JSON.stringify(home)).not.toContain('合図');
    expect(atSchool.acceptance?.alias).not.toBe(atGroup.acceptance?.alias);

    const { shares } = await getShares(coordinator, school.code);
    const shown = shares.filter(({ kind, state }) => kind === '受入れカード' && state.shown);
    expect(shown.map(({ words }) => words.length).sort()).toEqual([2, 3]);
  });

  it('AT-E3-1: each placement names the other, and what that host is asked for', async () => {
    const school = await aStage({ digits: '703-0' });
    const { hostId, opportunityId } = await aStage({ digits: '704-0' });
    const place = await anAcceptedPlacement(school);
    const watch = await anAcceptedPlacement({ ...school, hostId, opportunityId });
    await writeAcceptance(coordinator, {
      ...{ id: watch, version: 4, agreedOn: '2026-11-12', kind: 'watch', agreed: ['watch:greet'] },
    });
    expect((await getPlacement(coordinator, place)).together).toMatchObject([
      { id: watch, watchesOnly: true },
    ]);
    const back = await getPlacement(coordinator, watch);
    expect(back).toMatchObject({ watchesOnly: true, together: [{ id: place, watchesOnly: false }] });
  });
});

describe('what a host is asked for', () => {
  it('AT-E3-1: is what the card says that was shown, not what is being written', async () => {
    const stage = await aStage({ digits: '706-0' });
    const { id, seen } = await aCardedPlacement(stage);
    await showAcceptance(coordinator, { id, version: 5, seen });
    await writeAcceptance(coordinator, {
      ...{ id, version: 6, agreedOn: '2026-11-13', kind: 'watch', agreed: ['watch:greet'] },
    });
    expect(await getPlacement(coordinator, id)).toMatchObject({ watchesOnly: false });
    const watch = await getAcceptance(coordinator, id);
    await showAcceptance(coordinator, { id, version: 7, seen: watch.seen });
    expect(await getPlacement(coordinator, id)).toMatchObject({ watchesOnly: true });
    // The same lines for a place are another card: what was shown is not printed as if it were this one.
    await writeAcceptance(coordinator, {
      ...{ id, version: 8, agreedOn: '2026-11-13', kind: 'whole', agreed: ['watch:greet'] },
    });
    expect((await getAcceptance(coordinator, id)).print.ok).toBe(false);
    expect(await getPlacement(coordinator, id)).toMatchObject({ watchesOnly: true });
  });
});

describe('a family in which a child does much', () => {
  it('AT-E4-4: nothing of the home, of what lacks or of school reaches the card', async () => {
    const stage = await aStage({ digits: '705-0' });
    const { id: municipalityId, users } = towns.own;
    await withScope(machineScope(), async (tx) => {
      await tx
        .update(table.cases)
        .set({ gapType: 'young_carer_family', schoolEndsFiscalYear: 2028 })
        .where(eq(table.cases.id, stage.caseId));
      await tx.insert(table.householdMembers).values({
        ...{ municipalityId, id: newId(), householdId: newId(), caseId: stage.caseId },
        ...{ since: '2026-11-10', addedBy: users.coordinator },
      });
      await tx.insert(table.profileConsiderations).values(
        ['avoid_school_hours', 'can_decline'].map((slug) => ({
          ...{ municipalityId, id: newId(), caseId: stage.caseId, slug, weight: 'prefer' },
        })),
      );
    });
    const { id } = await aCardedPlacement(stage);
    const write = { id, version: 5, agreedOn: '2026-11-13' };
    for (const text of ['母が精神の病気です', '学校に行っていません']) {
      const texts = { own_words: text };
      await expect(writeAcceptance(coordinator, { ...write, agreed: [], texts })).rejects.toBeInstanceOf(
        Invalid,
      );
    }
    const agreed = [
      ...['quiet_place', 'avoid_school_hours', 'can_decline'].map((slug) => `consideration:${slug}`),
      ...['watch:greet', 'watch:watch'],
    ];
    await writeAcceptance(coordinator, { ...write, agreed });
    const { seen } = await getAcceptance(coordinator, id);
    await showAcceptance(coordinator, { id, version: 6, seen });
    const { acceptance } = await pageOf(stage, id);
    expect(readLines(acceptance?.lines ?? []).flatMap(({ texts }) => texts)).toEqual([
      expect.stringContaining('静かな場所') as string,
      expect.stringContaining('断ってよい') as string,
      '声かけ・見守りをお願いします',
    ]);
    expect(JSON.stringify(acceptance)).not.toMatch(/学校|登校|病気|母|家族|世帯|ケアラー/u);
  });
});
