import { expect, it } from 'vitest';
import { anAgreedPlacement, answerBy, noRisk } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { askByMail, getHostConfirmation } from '~/domain/confirmation/index.server';
import { Invalid } from '~/domain/kernel/errors';
import { askHost, getPlacement } from '~/domain/placements/index.server';

const db = useDatabase();

it('an inquiry is counted, and above the cap it asks for a reason without forbidding', async () => {
  const stage = await aStage();
  const id = await anAgreedPlacement(stage);
  const coordinator = scopeOf('coordinator');
  const before = await getPlacement(coordinator, id);
  expect(before.reachWarning).toBeNull();
  await db.admin`update hosts set contact_mail = 'tencho@shop.example' where id = ${before.hostId}`;
  const daysAgo = (days: number) => ({ now: new Date(Date.now() - days * 86_400_000) });
  for (const days of [3, 2, 1])
    await askByMail(
      scopeOf('community'),
      { hostIds: [before.hostId], overCapReason: '急ぎの確認' },
      daysAgo(days),
    );
  // Three days back may lie in the quarter before: what counts is what this one holds.
  await db.admin`update reach_outs set on_day = (now() at time zone 'Asia/Tokyo')::date`;
  const placement = await getPlacement(coordinator, id);
  expect(placement.reachWarning).toContain('もう3回声をかけています');
  const ask = (overCapReason?: string) =>
    askHost(coordinator, {
      ...{ id, version: placement.version, answerDueOn: answerBy },
      ...{ overCapReason, risks: noRisk },
    });
  await expect(ask()).rejects.toBeInstanceOf(Invalid);
  await expect(ask()).rejects.toMatchObject({ fieldErrors: { overCapReason: [placement.reachWarning] } });
  await ask('ご本人が、この場所を強く望んでいる');
  const { reach } = await getHostConfirmation(coordinator, placement.hostId);
  expect(reach.count).toBe(4);
  expect(reach.all[0]).toMatchObject({
    way: 'inquiry',
    outcome: 'asked',
    overCapReason: 'ご本人が、この場所を強く望んでいる',
    byName: '参加支援コーディネーター',
  });
});
