import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { cases, profileStrengths } from '#db/schema/people.server';
import { withScope } from '#db/scope.server';
import { scopeOf, strangerScope, machineScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import type { Scope } from '~/domain/kernel/scope';
import { currentSeekers } from '~/domain/matching/current-seekers.server';
import { seekerOfCase } from '~/domain/matching/seeker-of-case';
import { findProfile } from '~/domain/people/index.server';
import { caseVisibility } from '~/domain/people/rules';

useDatabase();
const day = '2026-11-20';
let stage: Stage;
let suspended: Stage;

const codesFor = async (scope: Scope) =>
  (await withScope(scope, (tx) => currentSeekers(tx, caseVisibility(scope.actor), day))).map(
    ({ code }) => code,
  );

beforeAll(async () => {
  stage = await aStage();
  suspended = await aStage({ digits: '105-0', hostId: stage.hostId });
  await withScope(machineScope(), (tx) =>
    tx.update(cases).set({ status: 'suspended' }).where(eq(cases.id, suspended.caseId)),
  );
});

it('says of everybody at once what the profile of each says by itself', async () => {
  const scope = scopeOf('coordinator');
  const [one, ...others] = await withScope(scope, (tx) =>
    currentSeekers(tx, caseVisibility(scope.actor), day),
  );
  const alone = await withScope(scope, (tx) => findProfile(tx, stage.caseId));
  expect(others).toEqual([]);
  expect(one?.seeker).toEqual(
    seekerOfCase(alone, { isMinor: false, schoolEndsFiscalYear: null, from: null }, day),
  );
});

it.each([
  ['who works on the case', scopeOf('coordinator'), 1],
  ['the machine', machineScope(), 1],
  ['a coordinator of another agency', strangerScope(), 0],
  ['who builds up the community', scopeOf('community'), 0],
  ['another town', scopeOf('coordinator', { town: 'other' }), 0],
] as const)('shows to %s no other cases than they see', async (_, scope, count) => {
  expect(await codesFor(scope)).toHaveLength(count);
});

it('leaves out who has said neither a strength nor a wish (ASM-1)', async () => {
  await withScope(machineScope(), (tx) =>
    tx.delete(profileStrengths).where(eq(profileStrengths.caseId, stage.caseId)),
  );
  expect(await codesFor(machineScope())).toEqual([]);
});
