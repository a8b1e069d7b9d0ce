import { expect, it } from 'vitest';
import { listFoundHosts } from '#db/queries/registry-search.server';
import { withScope } from '#db/scope.server';
import { aSearchableHost } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { systemScope } from '~/domain/kernel/scope';

useDatabase();

const namesIn = (municipalityId: string, ids: readonly string[]) =>
  withScope(systemScope('test', municipalityId), async (tx) =>
    (await listFoundHosts(tx, ids, false)).map(({ name }) => name).sort(),
  );

it('are asked for with a text written once, each time in the transaction of who asks', async () => {
  const ids = [await aSearchableHost({ name: '木の工房' }), await aSearchableHost({ name: '布の工房' })];
  const [first] = ids;
  const { own, other } = towns;
  const asked = [namesIn(own.id, ids), namesIn(other.id, ids), namesIn(own.id, first ? [first] : [])];
  expect(await Promise.all(asked)).toEqual([['布の工房', '木の工房'], [], ['木の工房']]);
  expect(await namesIn(other.id, ids)).toEqual([]);
});
