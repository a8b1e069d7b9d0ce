import { describe, expect, it } from 'vitest';
import { anAcceptedPlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { aCaseInAssessment, anOpenedCase, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import {
  endCase,
  getCase,
  recordEngagement,
  reopenCase,
  reviewEngagement,
} from '~/domain/people/index.server';
import { planTrial } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';
import { startOfDay } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: startOfDay(day) });
const seen = async (code: string) => ({ code, version: (await theCase(code)).version });
const reason = '見学なら行けそうと話された';

async function engaged(on = '2026-11-20'): Promise<string> {
  const code = await aCaseInAssessment();
  await recordEngagement(coordinator, { ...(await seen(code)), on, reason }, { now });
  return code;
}

describe('involvement before the decision', () => {
  it('is looked at after thirty days: told on きょう, kept with its reason, and due again after thirty more', async () => {
    const code = await engaged();
    const due = async (day: string) => {
      const today = await getToday(coordinator, null, at(day));
      return [...today.late, ...today.due].filter(
        ({ key, line }) => key.startsWith('engagement-') && line?.code === code,
      );
    };
    expect((await getCase(coordinator, code, { now })).engagement).toMatchObject({
      since: '2026-11-20',
      reason,
      reviewOn: '2026-12-20',
      reviews: [],
    });
    expect(await due('2026-12-19')).toEqual([]);
    expect(await due('2026-12-22')).toMatchObject([{ when: '2日過ぎ', action: { label: '見直す' } }]);
    await reviewEngagement(
      coordinator,
      { ...(await seen(code)), outcome: 'continue', note: '二回目の見学を待っているため' },
      at('2026-12-22'),
    );
    expect(await due('2027-01-20')).toEqual([]);
    expect(await due('2027-01-21')).toHaveLength(1);
    expect((await getCase(coordinator, code, at('2026-12-23'))).engagement).toMatchObject({
      reviewOn: '2027-01-21',
      reviews: [{ outcome: 'continue', note: '二回目の見学を待っているため', reviewedOn: '2026-12-22' }],
    });
  });

  it('is stopped, and can begin again with a reason of its own', async () => {
    const code = await engaged();
    await reviewEngagement(
      coordinator,
      { ...(await seen(code)), outcome: 'end', note: 'ご本人が少し休みたいと話された' },
      at('2026-11-25'),
    );
    const stopped = await getCase(coordinator, code, at('2026-11-26'));
    expect(stopped.engagement).toMatchObject({ reviewOn: null, endedOn: '2026-11-25' });
    await expect(
      reviewEngagement(coordinator, { ...(await seen(code)), outcome: 'continue', note: 'もう一度' }),
    ).rejects.toBeInstanceOf(Refused);
    await recordEngagement(
      coordinator,
      { ...(await seen(code)), on: '2026-12-01', reason },
      at('2026-12-01'),
    );
    expect((await getCase(coordinator, code, at('2026-12-01'))).engagement).toMatchObject({
      reviewOn: '2026-12-31',
    });
  });

  it('is not begun a second time while it runs: day, reason and the day of the look stay', async () => {
    const code = await engaged();
    const again = { ...(await seen(code)), on: '2026-11-24', reason: '見学が延びたため' };
    await expect(recordEngagement(coordinator, again, at('2026-11-24'))).rejects.toMatchObject({
      reason: '支援決定前の関わりは、もう記録されています。',
      wayOut: expect.stringContaining('見直しを記録する') as string,
    });
    expect((await getCase(coordinator, code, at('2026-11-24'))).engagement).toMatchObject({
      since: '2026-11-20',
      reason,
      reviewOn: '2026-12-20',
    });
  });

  it('of a case that ended before its end was kept does not run on when it is opened again', async () => {
    const code = await engaged();
    await endCase(coordinator, { ...(await seen(code)), how: 'withdraw' }, at('2026-11-24'));
    await db.admin`update cases set engagement_ended_on = null where code = ${code}`;
    await reopenCase(coordinator, await seen(code), at('2026-11-30'));
    expect((await getCase(coordinator, code, at('2026-11-30'))).engagement).toMatchObject({
      reviewOn: null,
      endedOn: '2026-11-24',
    });
  });

  it('ends with the case, and does not come back when it is opened again', async () => {
    const code = await engaged();
    await endCase(coordinator, { ...(await seen(code)), how: 'withdraw' }, at('2026-11-24'));
    expect((await theCase(code)).engagementEndedOn).toBe('2026-11-24');
    await reopenCase(coordinator, await seen(code), at('2026-11-30'));
    expect((await getCase(coordinator, code, at('2026-11-30'))).engagement).toMatchObject({ reviewOn: null });
  });

  it('is not begun with a family alone', async () => {
    const code = await anOpenedCase({ beginning: 'family' });
    await expect(
      recordEngagement(coordinator, { ...(await seen(code)), on: '2026-11-20', reason }, { now }),
    ).rejects.toBeInstanceOf(Refused);
  });

  it('is looked at with a guarded reason, by those who may, in the version they saw', async () => {
    const code = await engaged();
    const review = { ...(await seen(code)), outcome: 'continue', note: '見学が近いため' } as const;
    for (const note of ['', '田中さんが望むため']) {
      await expect(reviewEngagement(coordinator, { ...review, note })).rejects.toBeInstanceOf(Invalid);
    }
    for (const role of roles.filter((one) => one !== 'coordinator' && one !== 'manager')) {
      await expect(reviewEngagement(scopeOf(role), review)).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(reviewEngagement(strangerScope(), review)).rejects.toBeInstanceOf(NotFound);
    await expect(
      reviewEngagement(coordinator, { ...review, version: review.version + 3 }),
    ).rejects.toBeInstanceOf(Conflict);
  });
});

describe('a trial before the decision', () => {
  const trial = { trialOn: '2026-11-24', slots: ['tue_am'], timeText: '火曜 10時〜12時' };

  it('needs the reason on record, and a look in time', async () => {
    const stage = await aStage({ engaged: false });
    const id = await anAcceptedPlacement(stage);
    const wish = { id, version: 4, ...trial };
    await expect(planTrial(coordinator, wish, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('先に関わるわけ') as string,
    });
    await db.admin`update cases set early_engagement_on = '2026-10-01' where code = ${stage.code}`;
    await expect(planTrial(coordinator, wish, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('見直す日が過ぎています') as string,
    });
    await reviewEngagement(
      coordinator,
      { ...(await seen(stage.code)), outcome: 'continue', note: '見学が近いため' },
      { now },
    );
    await planTrial(coordinator, wish, { now });
  });
});
