import { expect, it } from 'vitest';
import { listMunicipalities } from '#db/queries/directory.server';
import { anOpenedCase } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { resumeJobs } from '~/jobs/handlers.server';

const db = useDatabase();

it('of one municipality that fails holds up neither the others nor what else is done there', async () => {
  const names: readonly TownName[] = ['own', 'other'];
  for (const town of names) {
    const scope = scopeOf('coordinator', { town });
    for (let more = 0; more < 3; more += 1) await anOpenedCase({ strengths: ['cooking_home'] }, scope);
  }
  const order = (await listMunicipalities()).map(({ id }) => id);
  const [first = towns.own.id, second = towns.other.id] = order;
  await db.admin.unsafe(
    `alter table participant_counts add constraint fails check (municipality_id <> '${first}')`,
  );
  await resumeJobs();
  const counted = await db.admin`select municipality_id as id from participant_counts`;
  expect([...counted]).toEqual([{ id: second }]);

  await db.admin`alter table participant_counts drop constraint fails`;
  await resumeJobs();
  const all = await db.admin<{ id: string }[]>`select municipality_id as id from participant_counts`;
  expect(all.map(({ id }) => id).sort()).toEqual([first, second].sort());
});
