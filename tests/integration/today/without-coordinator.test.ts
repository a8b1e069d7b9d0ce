import { beforeAll, expect, it } from 'vitest';
import { scopeOf, strangerScope, strangerScopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { getToday } from '~/domain/today/index.server';

const database = useDatabase();
const now = new Date('2026-11-20T01:00:00Z');
let stage: Stage;

beforeAll(async () => {
  stage = await aStage({ digits: '158-0' });
});

const linesOf = async (scope = scopeOf('manager')) => {
  const { due } = await getToday(scope, null, { now });
  return due.filter(({ key }) => key === `no-coordinator-${stage.code}`);
};
const becomes = (status: string) =>
  database.admin`update cases set status = ${status}, coordinator_user_id = null where code = ${stage.code}`;

it.each(['assessing', 'planning', 'deciding', 'active'])(
  'a case that is %s and has nobody in charge is told to who names somebody, with the way there',
  async (status) => {
    await becomes(status);
    expect(await linesOf()).toMatchObject([
      {
        what: '担当が決まっていないケースがあります',
        line: { code: stage.code },
        action: { to: `/cases/${stage.code}/edit` },
      },
    ]);
    expect(await linesOf(strangerScope())).toEqual([]);
    expect(await linesOf(scopeOf('officer'))).toEqual([]);
  },
);

it('is not told of one that is over, nor of one at its first talk, which has a line of its own', async () => {
  for (const status of ['intake', 'closed', 'transferred']) {
    await becomes(status);
    expect(await linesOf()).toEqual([]);
  }
});

it('is not told to who sees the case by a 支援決定 alone, and may not change it', async () => {
  await becomes('active');
  await database.admin`update cases set support_decided_on = '2026-11-01' where code = ${stage.code}`;
  expect(await linesOf(strangerScopeOf(['manager', 'officer']))).toEqual([]);
  expect(await linesOf()).toHaveLength(1);
});
