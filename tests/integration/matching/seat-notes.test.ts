import { beforeEach, describe, expect, it } from 'vitest';
import { offerChanges } from '#db/schema/offer-news.server';
import { placements, takesPlace } from '#db/schema/placements.server';
import { withScope } from '#db/scope.server';
import { decided } from '#tests/factories/placements';
import { scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { placementStatuses } from '~/domain/placements/rules';

const db = useDatabase();
const colleague = scopeOf('manager');

let stage: Stage;
let supportDecisionId: string;

beforeEach(async () => {
  for (const table of ['offer_changes', 'placements', 'support_decisions', 'plans', 'consents'])
    await db.admin.unsafe(`delete from ${table}`);
  for (const table of ['profile_strengths', 'profile_considerations', 'profiles', 'case_agencies', 'cases'])
    await db.admin.unsafe(`delete from ${table}`);
  stage = await aStage();
  supportDecisionId = await decided(stage);
});

type Row = typeof placements.$inferInsert;

const insert = (status: string, given: Partial<Row> = {}) =>
  withScope(colleague, (tx) =>
    tx.insert(placements).values({
      ...{ municipalityId: tx.municipalityId, id: crypto.randomUUID(), status, slots: ['tue_am'] },
      ...{ caseId: stage.caseId, hostId: stage.hostId, opportunityId: stage.opportunityId },
      ...{
        personAgreedOn: '2026-10-01',
        createdBy: towns.own.users.coordinator,
        supportDecisionId,
        ...given,
      },
    }),
  );

/** What the notes are about. */
const noted = async () => {
  const rows = await withScope(colleague, (tx) => tx.select().from(offerChanges));
  return rows.map(({ about }) => about);
};

describe('a placement that begins', () => {
  it.each(placementStatuses)('as %s is noted where it takes a place, and nowhere else', async (status) => {
    await insert(status);
    expect(await noted()).toEqual(takesPlace.includes(status) ? ['seat'] : []);
  });
});
