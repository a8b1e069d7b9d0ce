import { expect, it } from 'vitest';
import { getToday } from '~/domain/today/index.server';
import { aPendingHost, anArea } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';

useDatabase();

it('tells what a new municipality has to begin with', async () => {
  const has = async () => (await getToday(scopeOf('coordinator'), null)).has;
  expect(await has()).toEqual({ users: true, areas: false, hosts: false });
  await anArea('港');
  expect(await has()).toEqual({ users: true, areas: true, hosts: false });
  await aPendingHost();
  expect(await has()).toEqual({ users: true, areas: true, hosts: true });
});
