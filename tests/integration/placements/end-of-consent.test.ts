import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCardedPlacement, anAskedPlacement, keyOf } from '#tests/factories/placements';
import { consented } from '#tests/factories/people';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import '~/domain/reactions.server';
import { getConsents, recordConsent } from '~/domain/people/index.server';
import { getForHost, getPlacement, getShares, showAcceptance } from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';

useDatabase();
const coordinator = scopeOf('coordinator');
const day = dayOf(new Date());
const daysOn = (days: number) => ({ now: new Date(`${addDays(day, days)}T03:00:00Z`) });
let next = 880;
const digits = () => `${(next += 1)}-0`;
const said = { method: 'face_to_face', recordedOn: day } as const;

const cardOf = async ({ hostId }: Stage, id: string, days = 0) =>
  (await getForHost(scopeOf('host', { hostId }), await keyOf(id), daysOn(days))).page;

/** Everything the person agreed to ends on a day. */
const until = ({ caseId }: Stage, last: string) =>
  withScope(machineScope(), (tx) =>
    tx.update(table.consents).set({ validUntil: last }).where(eq(table.consents.caseId, caseId)),
  );

it('a new consent that ends earlier brings the end of open cards forward', async () => {
  const stage = await aStage({ digits: digits() });
  await consented(stage.code, 'consultation');
  const id = await anAskedPlacement(stage);
  const granted = { code: stage.code, scope: 'hosts_anonymous', state: 'granted', ...said } as const;
  await recordConsent(coordinator, { ...granted, validUntil: addDays(day, 5) });
  expect(await cardOf(stage, id, 5)).toMatchObject({ card: { age: '成人' } });
  expect(await cardOf(stage, id, 6)).toMatchObject({ card: null });
  // A longer one later does not open it again.
  await recordConsent(coordinator, { ...granted, validUntil: addDays(day, 60) });
  expect(await cardOf(stage, id, 6)).toMatchObject({ card: null });
});

it('a card from before ends were kept ends with the consent', async () => {
  const stage = await aStage({ digits: digits() });
  const id = await anAskedPlacement(stage);
  await withScope(machineScope(), (tx) =>
    tx.update(table.disclosures).set({ expiresOn: null }).where(eq(table.disclosures.caseId, stage.caseId)),
  );
  await until(stage, addDays(day, 5));
  expect(await cardOf(stage, id, 5)).toMatchObject({ card: { age: '成人' } });
  expect(await cardOf(stage, id, 6)).toMatchObject({ card: null });
  const { shares } = await getShares(coordinator, stage.code, daysOn(6));
  expect(shares[0]?.state).toEqual({ shown: false, since: addDays(day, 6), because: '期限が過ぎた' });
});

it('the page of consents tells of an ended card that nobody sees it, and a withdrawal closes nothing', async () => {
  const stage = await aStage({ digits: digits() });
  await consented(stage.code, 'consultation');
  await until(stage, day);
  await anAskedPlacement(stage, { answerDueOn: day });
  const later = daysOn(2);
  const over = { shown: false, since: addDays(day, 1), because: '期限が過ぎた' };
  expect((await getConsents(coordinator, stage.code, later)).shown).toMatchObject([{ state: over }]);
  const { closed } = await recordConsent(
    coordinator,
    { code: stage.code, scope: 'hosts_anonymous', state: 'withdrawn', ...said },
    later,
  );
  expect(closed).toMatchObject({ closedDisclosures: [] });
  expect((await getConsents(coordinator, stage.code, later)).shown).toMatchObject([{ state: over }]);
});

it('without the consent to an acceptance card that card alone is closed', async () => {
  const stage = await aStage({ digits: digits() });
  const { id, seen } = await aCardedPlacement(stage);
  await showAcceptance(coordinator, { id, version: 5, seen });
  await recordConsent(coordinator, { code: stage.code, scope: 'hosts_named', state: 'withdrawn', ...said });
  expect(await cardOf(stage, id)).toMatchObject({ acceptance: null, card: { age: '成人' } });
  expect((await getPlacement(coordinator, id)).status).toBe('accepted');
});
