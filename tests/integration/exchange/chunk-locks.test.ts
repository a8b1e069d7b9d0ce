import { beforeAll, expect, it } from 'vitest';
import { findHost, listHostsIn, lockHosts } from '#db/queries/registry.server';
import { withScope } from '#db/scope.server';
import { aMunicipality, storedList } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { runUndo, undoImport } from '~/domain/exchange/index.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';

const db = useDatabase();
const header = '名称,名称_カナ,住所,緯度,経度,種別,電話番号';
const csv = (...rows: string[]): Buffer => Buffer.from([header, ...rows].join('\n'));
const lark = 'ひばり園,ヒバリエン,静岡県はまべ市本町1,34.05,138.05,保育所,';
const swallow = 'つばめ園,ツバメエン,静岡県はまべ市本町2,34.06,138.06,保育所,054-000-1111';
let town: Scope;
/** In the order of their ids. */
let first: string;
let second: string;

beforeAll(async () => {
  town = await aMunicipality(
    { code: '990035', name: 'はまべ市', prefecture: '静岡県' },
    'manager',
    'community',
  );
  await storedList(town, '初めの一覧.csv', csv(lark));
  await storedList(town, '次の一覧.csv', csv(swallow));
  const all = await hosts();
  const idOf = (name: string) => all.find((host) => host.name === name)?.id ?? '';
  [first, second] = [idOf('ひばり園'), idOf('つばめ園')];
});

function hosts() {
  return withScope(systemScope('test', town.municipalityId), (tx) => listHostsIn(tx, 'pending', 10));
}

/** Somebody who locks the first host, and the second one while the work waits. @returns what the work gives. */
async function besides<T>(work: () => Promise<T>): Promise<T> {
  let working: Promise<T> | undefined;
  await withScope(systemScope('test', town.municipalityId), async (tx) => {
    await lockHosts(tx, [first]);
    working = work();
    working.catch(() => undefined);
    await lockWaits(db.admin);
    await lockHosts(tx, [second]);
  });
  return working as Promise<T>;
}

it('rows of a list, and taking them back, wait in turn for whoever has several of their hosts', async () => {
  const again = csv(swallow.replace('1111', '2222'), `${lark}054-000-3333`);
  const { id } = await besides(() => storedList(town, '次の一覧.csv', again));
  const phones = () =>
    withScope(systemScope('test', town.municipalityId), async (tx) => [
      (await findHost(tx, first))?.publicPhone,
      (await findHost(tx, second))?.publicPhone,
    ]);
  expect(await phones()).toEqual(['054-000-3333', '054-000-2222']);
  await undoImport(town, { id });
  await besides(() => runUndo(town.municipalityId, id));
  expect(await phones()).toEqual(['', '054-000-1111']);
});
