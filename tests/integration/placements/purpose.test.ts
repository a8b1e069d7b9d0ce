import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCardEnding, aCardedPlacement } from '#tests/factories/placements';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { Invalid, Refused } from '~/domain/kernel/errors';
import {
  getAcceptance,
  getPlacement,
  getShares,
  renewCard,
  showAcceptance,
} from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';
import '~/domain/reactions.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const purpose = '登下校の見守りで、声のかけ方をそろえるため';

let number = 600;
let stage: Stage;
beforeEach(async () => {
  stage = await aStage({ digits: `${(number += 1)}-0` });
});

const becomes = (kind: string) =>
  withScope(machineScope('own'), (tx) =>
    tx.update(table.hosts).set({ kind }).where(eq(table.hosts.id, stage.hostId)),
  );
const acceptanceShare = async () => {
  const { shares } = await getShares(coordinator, stage.code);
  return shares.find(({ kind }) => kind === '受入れカード');
};

it.each(['school', 'public_hall'])(
  'AT-E3-4: giving L3 data to a %s requires a ShareLog entry with purpose and consent',
  async (kind) => {
    const { id, seen } = await aCardedPlacement(stage);
    await becomes(kind);
    expect((await getAcceptance(coordinator, id)).needsPurpose).toBe(true);
    const tried = showAcceptance(coordinator, { id, version: 5, seen });
    await expect(tried).rejects.toMatchObject({
      fieldErrors: { purpose: [expect.stringContaining('目的と同意')] },
    });
    expect(await acceptanceShare()).toBeUndefined();
    await expect(
      showAcceptance(coordinator, { id, version: 5, seen, purpose: '統合失調症のため' }),
    ).rejects.toBeInstanceOf(Invalid);
    await showAcceptance(coordinator, { id, version: 5, seen, purpose });
    expect(await acceptanceShare()).toMatchObject({
      purpose,
      consent: { name: '受入先へ渡す受入れカード', on: '2026-11-12', rulesVersion: '2026-04' },
    });
  },
);

it('AT-E3-4: at a school nothing is given without the consent, whatever the purpose', async () => {
  const { id, seen } = await aCardedPlacement(stage);
  await becomes('school');
  await withScope(machineScope('own'), (tx) =>
    tx.update(table.consents).set({ state: 'withdrawn' }).where(eq(table.consents.caseId, stage.caseId)),
  );
  await expect(showAcceptance(coordinator, { id, version: 5, seen, purpose })).rejects.toBeInstanceOf(
    Refused,
  );
  expect(await acceptanceShare()).toBeUndefined();
});

it('needs no purpose elsewhere', async () => {
  const { id, seen } = await aCardedPlacement(stage);
  expect((await getAcceptance(coordinator, id)).needsPurpose).toBe(false);
  await showAcceptance(coordinator, { id, version: 5, seen });
  expect(await acceptanceShare()).toMatchObject({ purpose: '' });
});

it('is shown on with its purpose, and not at all at a school where it has none', async () => {
  const id = await aCardEnding(stage, addDays(dayOf(new Date()), 5));
  await becomes('school');
  const { version } = await getPlacement(coordinator, id);
  await expect(renewCard(coordinator, { id, version })).rejects.toThrow(/目的が残っていません/);
  await withScope(machineScope('own'), (tx) =>
    tx.update(table.disclosures).set({ purpose }).where(eq(table.disclosures.caseId, stage.caseId)),
  );
  await renewCard(coordinator, { id, version });
  expect(await acceptanceShare()).toMatchObject({ purpose, state: { shown: true } });
});
