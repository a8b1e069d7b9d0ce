import { beforeAll, describe, expect, it } from 'vitest';
import { insertUser } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { Browser, aSignIn } from '#tests/factories/accounts';
import { machineScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { newId } from '~/domain/kernel/ids';
import { roles } from '~/domain/kernel/permissions';
import { aTownAtWork, nowhere, type TownAtWork } from './foreign-ids/town-at-work';

useDatabase();

type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: { requestId: string; cspNonce: string; inDocument: boolean };
}) => Promise<unknown>;

const modules = import.meta.glob<{ loader?: Loader }>('/app/routes/*/route.{ts,tsx}', { eager: true });
const routes = new Map(
  Object.entries(modules).map(([file, module]) => [file.split('/')[3] ?? '', module.loader]),
);

interface Address {
  params?: Record<string, string>;
  search?: Record<string, string>;
}

/** What stands in the address of each page, download and machine's answer about one thing. */
const addresses: Readonly<Record<string, (town: TownAtWork) => Address>> = {
  'admin.areas.$fileId': ({ boundaries }) => ({ params: { fileId: boundaries } }),
  'admin.areas.people.$fileId': ({ people }) => ({ params: { fileId: people } }),
  'admin.areas.$fileId_.report': ({ placing }) => ({ params: { fileId: placing } }),
  'admin.users.$userId': ({ finance }) => ({ params: { userId: finance } }),
  'allocation.kept.$id': ({ keptProposal }) => ({ params: { id: keptProposal } }),
  'cases.$code': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.aftercare': ({ closedCode }) => ({ params: { code: closedCode } }),
  'cases.$code_.close': ({ supportedCode }) => ({ params: { code: supportedCode } }),
  'cases.$code_.contacts': ({ supportedCode }) => ({ params: { code: supportedCode } }),
  'cases.$code_.end': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.reopen': ({ endedCode }) => ({ params: { code: endedCode } }),
  'cases.$code_.schemes': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.suspend': ({ supportedCode }) => ({ params: { code: supportedCode } }),
  'cases.$code_.consents': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.decision': ({ awaitingCode }) => ({ params: { code: awaitingCode } }),
  'cases.$code_.edit': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.matches': ({ profiledCode }) => ({ params: { code: profiledCode } }),
  'cases.$code_.matches_.print': ({ profiledCode }) => ({ params: { code: profiledCode } }),
  'cases.$code_.matches_.why': ({ profiledCode, host, offer }) => ({
    params: { code: profiledCode },
    search: { host, opportunity: offer },
  }),
  'hosts.$hostId_.why': ({ host, offer }) => ({ params: { hostId: host }, search: { opportunity: offer } }),
  'cases.$code_.plan': ({ draftedCode }) => ({ params: { code: draftedCode } }),
  'cases.$code_.profile': ({ profiledCode }) => ({ params: { code: profiledCode } }),
  'cases.$code_.agencies': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.copy': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.copy[.]json': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.works': ({ workedCode }) => ({ params: { code: workedCode } }),
  'cases.$code_.family': ({ consultedCode }) => ({ params: { code: consultedCode } }),
  'cases.$code_.merge': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.household': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.slip-lost': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.readings': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.shared': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.consents_.print': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.$code_.interview': ({ profiledCode }) => ({ params: { code: profiledCode } }),
  'cases.$code_.profile_.history': ({ profiledCode }) => ({ params: { code: profiledCode } }),
  'cases.$code_.slip': ({ openedCode }) => ({ params: { code: openedCode } }),
  'cases.disposals.$id': ({ certificate }) => ({ params: { id: certificate } }),
  'confirm.$token': ({ linkToken }) => ({ params: { token: linkToken } }),
  'expenses.$id': ({ draft }) => ({ params: { id: draft } }),
  'hosts.$hostId': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.capacity': ({ facility }) => ({ params: { hostId: facility } }),
  'hosts.$hostId_.capacity_.basis': ({ facility }) => ({ params: { hostId: facility } }),
  'hosts.$hostId_.capacity_.sheet': ({ facility }) => ({ params: { hostId: facility } }),
  'hosts.$hostId_.carve-out': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.conditions': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.confirmation': ({ stale }) => ({ params: { hostId: stale } }),
  'hosts.$hostId_.edit': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.history': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.opportunities.new': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.$hostId_.organisation': ({ listed }) => ({ params: { hostId: listed } }),
  'hosts.stale.returns.$id': ({ returnedList }) => ({ params: { id: returnedList } }),
  'imports.$id': ({ preview }) => ({ params: { id: preview } }),
  'imports.$id_.rows[.]csv': ({ stored }) => ({ params: { id: stored } }),
  'leads.$id': ({ newLead }) => ({ params: { id: newLead } }),
  'meetings.$id': ({ meeting }) => ({ params: { id: meeting } }),
  'opportunities.$id': ({ offer }) => ({ params: { id: offer } }),
  'opportunities.$id_.conditions': ({ offer }) => ({ params: { id: offer } }),
  'opportunities.$id_.found': ({ offer }) => ({ params: { id: offer } }),
  'opportunities.$id_.waiting': ({ offer }) => ({ params: { id: offer } }),
  'opportunities.$id_.edit': ({ offer }) => ({ params: { id: offer } }),
  'organisations.$id': ({ organisation }) => ({ params: { id: organisation } }),
  'organisations.$id_.edit': ({ organisation }) => ({ params: { id: organisation } }),
  'placements.$id': ({ active }) => ({ params: { id: active } }),
  'placements.$id_.card': ({ accepted }) => ({ params: { id: accepted } }),
  'placements.$id_.my-card': ({ active }) => ({ params: { id: active } }),
  'placements.$id_.ask': ({ agreed }) => ({ params: { id: agreed } }),
  'placements.new': ({ freeCode, host, offer }) => ({
    search: { case: freeCode, host, opportunity: offer },
  }),
  'portal.expenses.$id': ({ draft }) => ({ params: { id: draft } }),
  'portal.inquiries.$id': ({ askedKey }) => ({ params: { id: askedKey } }),
  'portal.placements.$id': ({ activeKey }) => ({ params: { id: activeKey } }),
  'registry.$hostId': ({ listed }) => ({ params: { hostId: listed } }),
  'registry.$hostId_.flyer': ({ listed }) => ({ params: { hostId: listed } }),
};

/** Lists that an area narrows. */
const lists = [
  'hosts._index',
  'registry._index',
  'hosts.list',
  'registry.list',
  'api.v1.hosts',
  'api.v1.hosts[.]csv',
  'api.v1.hosts[.]geojson',
];

describe('an address of another municipality', () => {
  const browser = new Browser();
  let own: TownAtWork;
  let other: TownAtWork;
  let none: TownAtWork;

  beforeAll(async () => {
    own = await aTownAtWork('own');
    other = await aTownAtWork('other');
    none = nowhere(own);
    const { authUserId, mail } = await aSignIn();
    const person = { id: newId(), authUserId, mail, name: '試験 はなこ', roles: [...roles] };
    await withScope(machineScope(), (tx) =>
      insertUser(tx, { ...person, agencyId: towns.own.agencyId, hostId: own.host }),
    );
    await browser.signIn(mail);
  });

  const open = async (route: string, { params = {}, search = {} }: Address): Promise<unknown> => {
    const loader = routes.get(route);
    if (!loader) throw new Error(`There is no loader ${route}.`);
    const url = new URL(`https://musubiba.test/page.data?${new URLSearchParams(search).toString()}`);
    const request = new Request(url, { headers: { Cookie: browser.cookie } });
    return loader({ request, params, context: { requestId: 'r1', cspNonce: '', inDocument: true } });
  };

  it('is tried for every page about one thing', () => {
    // What only takes forms is tried with the commands behind it.
    const named = [...routes].flatMap(([route, loader]) => (loader && /\$\w/.test(route) ? [route] : []));
    expect(named.filter((route) => !(route in addresses))).toEqual([]);
  });

  it.each(Object.entries(addresses))('%s is not found', async (route, addressIn) => {
    await open(route, addressIn(own));
    for (const town of [other, none]) {
      // Thrown, or a page of its own that says so.
      const answer = await open(route, addressIn(town)).catch((error: unknown) => error);
      expect(answer).toMatchObject({ init: { status: 404 } });
    }
  });

  it.each(lists)('%s holds nothing of an area there', async (route) => {
    const answer = await Promise.all(
      [own, other, none].map(async ({ area }) => {
        const found = await open(route, { search: { area } });
        const text = found instanceof Response ? await found.text() : JSON.stringify(found);
        return text.replaceAll(area, '#');
      }),
    );
    expect(answer[0]).not.toBe(answer[2]);
    expect(answer[1]).toBe(answer[2]);
  });
});
