import { describe, expect, it } from 'vitest';

interface RouteModule {
  loader?: { entrance?: { permission?: string; because?: string } };
  default?: unknown;
}

const modules = import.meta.glob<RouteModule>('/app/routes/*/route.tsx', { eager: true });
const sources = import.meta.glob<string>('/app/routes/*/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const folderOf = (file: string) => file.split('/')[3] ?? '';

/** Pages of no single thing: what could be a list. */
const pages = Object.entries(modules)
  .filter(([file, { default: page }]) => page !== undefined && !folderOf(file).includes('$'))
  .map(([file]) => folderOf(file));

const offersFile = (page: string) =>
  Object.entries(sources).some(
    ([file, text]) => folderOf(file) === page && /<ListFiles|paths\.staleListFile\(/.test(text),
  );

/** Pages whose rows cannot be taken along, each with the reason. */
const without: Readonly<Record<string, string>> = {
  _index: 'the front page',
  about: 'words',
  accessibility: 'words',
  account: 'the own account',
  'account_.password': 'a form',
  'account_.second-step': 'a form',
  'admin.areas._index': 'areas go out as the boundary files that came in',
  'admin.areas.people._index': 'a form',
  'admin.outbox': 'mail addresses and open links are for nobody else',
  'admin.settings': 'settings',
  'admin.users.new': 'a form',
  'admin.words': 'a handful of words; they work in the search of this site alone',
  'allocation._index':
    'a proposal reckoned anew, printed for the meeting; each case stands in the list of cases',
  'allocation.kept._index': 'what was kept for meetings; each opens as a sheet to print',
  'cases.handover': 'what one colleague holds; each stands in the list of its kind, and the whole is printed',
  'cases.handover_.print': 'a pack to print',
  'cases.cards': 'cards to print, the same for everybody',
  'cases.disposals._index': 'decisions to make; what is gone stands on a certificate to print',
  'cases.new': 'a form',
  'cases.openings': 'reasons for who answers for a case; nothing to be carried about',
  'cases.urgent': 'a form',
  'expenses.new': 'a form',
  'hosts.new': 'a form',
  'hosts.stale.calls': 'a sheet to print',
  'hosts.stale.slips': 'slips to print',
  'imports.twins': 'decisions to make; both places stand in the list of hosts',
  'leads.new': 'a form',
  look: 'a search about somebody; it is printed, three places on a page',
  'look_.print': 'a sheet to print',
  'meetings.notice': 'a sheet to print',
  'meetings.new': 'a form',
  offer: 'a form',
  'offer-news': 'what one user was told; each case stands in the list of cases',
  'placements.new': 'a form',
  'portal._index': 'what waits for one host',
  'portal.availability': 'the week of one host',
  'portal.expenses._index': 'the claims of one host, a few a year, each printed by itself',
  'portal.expenses.new': 'a form',
  'portal.profile': 'one host',
  privacy: 'words',
  signin: 'a form',
  'signin_.second-step': 'a form',
  'referrals._index': 'how what one agency referred goes on; days and states, looked at one by one',
  refer: 'a form',
  urgent: 'numbers to call',
  'searches._index': 'the own notes of one user; each opens a list that is a file',
  today: 'what waits for one user today; each stands in the list of its kind',
  wish: 'a form',
};

describe('every list can be taken along as it is filtered', () => {
  it('or says why not', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((page) => offersFile(page) === page in without)).toEqual([]);
    expect(Object.keys(without).filter((page) => !pages.includes(page))).toEqual([]);
  });

  it('by whoever may see its page, and nobody else', () => {
    const files = Object.entries(modules).filter(([file]) => folderOf(file).endsWith('.list'));
    expect(files.length).toBeGreaterThan(12);
    for (const [file, { loader }] of files) {
      const page = folderOf(file).replace(/_?\.list$/, '');
      const ofPage =
        modules[`/app/routes/${page}._index/route.tsx`] ?? modules[`/app/routes/${page}/route.tsx`];
      const { permission } = (ofPage ?? modules[file])?.loader?.entrance ?? {};
      expect(loader?.entrance?.permission, page).toBe(permission);
    }
  });
});
