import type postgres from 'postgres';
import { expect, it } from 'vitest';
import { listDisclosures } from '#db/queries/disclosures.server';
import { withScope } from '#db/scope.server';
import { living, neighbours, someAreas } from '#tests/factories/neighbours';
import { aCardedPlacement, anAgreedPlacement, noRisk } from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import '~/domain/reactions.server';
import { recordConsent } from '~/domain/people/index.server';
import { askHost, getInquiry, showAcceptance } from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const day = dayOf(new Date());
let next = 800;
const digits = () => `${(next += 1)}-0`;

type Ask = Parameters<typeof askHost>[1];
const ask = (id: string, more: Partial<Ask> = {}) =>
  askHost(coordinator, {
    ...{ id, version: 2, answerDueOn: addDays(day, 7), overCapReason: '試験のため', risks: noRisk },
    ...more,
  });
const withdraw = (code: string, scope: 'hosts_anonymous' | 'hosts_named') =>
  recordConsent(coordinator, { code, scope, state: 'withdrawn', method: 'face_to_face', recordedOn: day });

const openCards = async (caseId: string) =>
  (await withScope(machineScope(), (tx) => listDisclosures(tx, caseId))).filter(
    ({ closedAt }) => closedAt === null,
  );

/** Runs what is begun while the row is held by somebody else, who `ends` before letting it go. */
async function whileHeld<T>(
  table: 'cases' | 'placements',
  id: string,
  begin: (() => Promise<T>)[],
  ends: (tx: postgres.TransactionSql) => Promise<unknown> = () => Promise.resolve(),
) {
  const begun: Promise<PromiseSettledResult<T>[]>[] = [];
  await db.admin.begin(async (tx) => {
    await tx`select id from ${tx(table)} where id = ${id} for update`;
    for (const [index, one] of begin.entries()) {
      begun.push(Promise.allSettled([one()]));
      await lockWaits(db.admin, index + 1);
    }
    await ends(tx);
  });
  return (await Promise.all(begun)).flat();
}

it('an inquiry that waited for a withdrawal finds the consent gone', async () => {
  const stage = await aStage({ digits: digits() });
  const id = await anAgreedPlacement(stage);
  const [asked] = await whileHeld(
    'cases',
    stage.caseId,
    [() => ask(id)],
    (tx) => tx`update consents set state = 'withdrawn' where case_id = ${stage.caseId}`,
  );
  expect(asked).toMatchObject({ status: 'rejected', reason: { status: 409 } });
  expect(await openCards(stage.caseId)).toEqual([]);
});

it('of two hosts asked about one person, the second card is judged by the first', async () => {
  const { near, far } = await someAreas();
  const stage = await aStage({ digits: digits() });
  await living(stage.caseId, { ageBand: 'age_40s', areaId: near });
  await neighbours(4, { ageBand: 'age_70s', areaId: near });
  await neighbours(4, { ageBand: 'age_40s', areaId: far });
  const { hostId, opportunityId } = await aStage({ digits: digits() });
  const elsewhere: Stage = { ...stage, hostId, opportunityId };
  const [one, two] = [await anAgreedPlacement(stage), await anAgreedPlacement(elsewhere)];
  const seen = async (id: string, wanted: { age: boolean; area: boolean }) =>
    (await getInquiry(coordinator, { id, wanted, leftOut: null })).seen;
  const area = { addArea: 'on', seen: await seen(one, { age: false, area: true }) };
  const age = { addAge: 'on', seen: await seen(two, { age: true, area: false }) };
  const outcomes = await whileHeld('cases', stage.caseId, [() => ask(one, area), () => ask(two, age)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await openCards(stage.caseId)).toHaveLength(1);
});

it('a card that is shown and its consent withdrawn do not wait for each other, and nothing stays open', async () => {
  const stage = await aStage({ digits: digits() });
  const { id, seen } = await aCardedPlacement(stage);
  const outcomes = await whileHeld<unknown>('placements', id, [
    () => showAcceptance(coordinator, { id, version: 5, seen }),
    () => withdraw(stage.code, 'hosts_named'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  const open = await openCards(stage.caseId);
  expect(open.filter(({ level }) => level === 3)).toEqual([]);
});
