import { dayOfTests } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import type { Scope } from '~/domain/kernel/scope';
import type { TownAtWork } from './town-at-work';

export interface ReadRow {
  name: string;
  /** What the read takes with the ids and codes of one town: in the own town there is something to show. */
  input: (town: TownAtWork) => unknown;
  /** Who looks; else the first role that may. */
  as?: (town: TownAtWork) => Scope;
  /** It looks for what fits an id, and so finds nothing; else the thing itself is `NotFound`. */
  finds?: true;
}

/** Reads that name nothing of a municipality, each with what it shows instead. */
export const withoutIds: Readonly<Record<string, string>> = {
  'accounts.get-own-account': 'the user of the scope',
  'accounts.get-second-step-roles': 'a setting',
  'accounts.list-users': 'all users',
  'accounts.user-choices': 'all agencies and hosts',
  'audit.verify': 'the whole chain',
  'community.get-gaps': 'all areas, by a resource of the taxonomy',
  'community.get-form-areas': 'all areas',
  'community.get-lead-choices': 'all open gaps',
  'community.list-leads': 'all leads',
  'community.list-open-wishes': 'all wishes in use',
  'community.list-wishes': 'all wishes',
  'confirmation.get-limits': 'a setting',
  'exchange.list-areas': 'all areas',
  'exchange.read-level': 'a level; levels have names',
  'exchange.read-people-of-areas': 'all areas',
  'exchange.list-imports': 'a page of all runs',
  'exchange.take-list': 'notes what its page has shown',
  'exchange.read-registry': 'what a source wrote; sources have names',
  'expenses.claim-hosts': 'all hosts',
  'expenses.get-limits': 'settings',
  'expenses.list-claims': 'all claims',
  'expenses.list-own-claims': 'the claims of the host of the scope',
  'expenses.own-line-choices': 'the placements and offers of the host of the scope',
  'matching.look': 'the whole registry; the area of the look is chosen among what it shows',
  'meetings.list': 'all meetings',
  'notices.get-outbox': 'a page of all mails',
  'notices.get-reach-cap': 'a setting',
  'people.get-slip-days': 'a setting',
  'records.list-disposals': 'all that the user of the scope answers for',
  'records.get-retention': 'a setting',
  'people.get-urgent': 'what the user of the scope opened',
  'people.get-urgent-hours': 'a setting',
  'people.list-openings': 'all openings that the user of the scope answers for',
  'people.get-stall-days': 'a setting',
  'people.get-new-case': 'all agencies and areas; chips are slugs of the taxonomy',
  'placements.get-card-limits': 'a setting',
  'placements.list': 'all placements under way',
  'placements.portal': 'what is addressed to the host of the scope',
  'registry.find-similar-hosts': 'hosts by a name',
  'registry.suggest-hosts': 'hosts by a part of the name',
  'registry.get-host-choices': 'all areas',
  'registry.get-map-shapes': 'all areas',
  'registry.get-search-words': 'all groups',
  'registry.get-searches':
    'what the user of the scope keeps; areas of a question that are not its own have no name',
  'registry.get-search-memory': 'what the user of the scope searched last',
  'registry.list-missed-words': 'words of all',
  'registry.get-own-availability': 'the host of the scope',
  'registry.get-own-host': 'the host of the scope',
  'registry.get-public-summary': 'numbers',
  'registry.list-organisations': 'a page of all organisations by a text',
  'registry.list-pending-hosts': 'a page of all that wait',
  'today.get': 'what waits for the user of the scope',
};

const page = { view: null, page: 1 };

/** Every read that names something. A new one gets a row here, or a line in `withoutIds`. */
export const readRows: readonly ReadRow[] = [
  { name: 'confirmation.get-host', input: ({ stale }) => stale },
  { name: 'confirmation.get-return', input: ({ returnedList }) => returnedList },
  { name: 'confirmation.open-link', input: ({ linkToken }) => linkToken },
  {
    name: 'confirmation.list-stale',
    input: ({ staleArea }) => ({ area: staleArea, kind: null, state: null, page: 1 }),
    finds: true,
  },
  {
    name: 'confirmation.list-for-print',
    input: ({ staleArea }) => ({ area: staleArea, kind: null, state: null }),
    finds: true,
  },
  { name: 'accounts.get-user', input: ({ finance }) => finance },
  {
    name: 'audit.list',
    input: ({ coordinator }) => ({ actor: `user:${coordinator}`, page: 1 }),
    finds: true,
  },
  { name: 'community.get-lead', input: ({ newLead }) => newLead },
  { name: 'exchange.get-import', input: ({ stored }) => ({ id: stored, ...page }) },
  { name: 'exchange.read-boundary-file', input: ({ boundaries }) => boundaries },
  { name: 'exchange.get-area-report', input: ({ placing }) => ({ id: placing }) },
  { name: 'exchange.list-area-moves', input: ({ placing }) => ({ id: placing, limit: 10 }) },
  { name: 'exchange.read-run-file', input: ({ preview }) => preview },
  { name: 'exchange.read-imported', input: ({ importedSource }) => [importedSource], finds: true },
  { name: 'exchange.list-twins', input: ({ stored }) => ({ run: stored, page: 1 }), finds: true },
  { name: 'exchange.was-stopped', input: ({ running }) => running },
  { name: 'exchange.read-waiting', input: ({ stored }) => stored },
  { name: 'exchange.rows-as-csv', input: ({ stored }) => ({ id: stored, view: 'added' }) },
  { name: 'expenses.get-claim', input: ({ draft }) => draft },
  {
    name: 'expenses.get-own-claim',
    as: ({ claimingHost }) => scopeOf('host', { hostId: claimingHost }),
    input: ({ draft }) => draft,
  },
  { name: 'handover.get', as: () => scopeOf('manager'), input: ({ finance }) => finance },
  { name: 'handover.get-pack', as: () => scopeOf('manager'), input: ({ finance }) => finance },
  { name: 'matching.match-case', input: ({ profiledCode }) => profiledCode },
  { name: 'meetings.get', input: ({ meeting }) => meeting },
  { name: 'meetings.get-decision', input: ({ awaitingCode }) => awaitingCode },
  { name: 'meetings.get-plans', input: ({ draftedCode }) => draftedCode },
  {
    name: 'meetings.get-ending-form',
    input: ({ supportedCode }) => ({ code: supportedCode, timing: 'closure' }),
  },
  { name: 'people.get-aftercare', input: ({ closedCode }) => closedCode },
  { name: 'people.get-attempts', input: ({ supportedCode }) => supportedCode },
  { name: 'people.get-ending', input: ({ openedCode }) => openedCode },
  { name: 'people.get-reopening', input: ({ endedCode }) => endedCode },
  { name: 'people.get-schemes', input: ({ openedCode }) => openedCode },
  { name: 'people.get-case', input: ({ openedCode }) => openedCode },
  { name: 'people.get-case-facts', input: ({ openedCode }) => openedCode },
  { name: 'people.get-consents', input: ({ openedCode }) => openedCode },
  { name: 'people.get-profile', input: ({ profiledCode }) => profiledCode },
  { name: 'people.get-profile-history', input: ({ profiledCode }) => profiledCode },
  { name: 'people.get-slip', input: ({ openedCode }) => openedCode },
  { name: 'people.get-case-agencies', input: ({ openedCode }) => openedCode },
  { name: 'records.get-certificate', input: ({ certificate }) => certificate },
  { name: 'records.get-copy', input: ({ openedCode }) => ({ code: openedCode, as: 'page' }) },
  { name: 'audit.list-readings', input: ({ openedCode }) => openedCode },
  {
    name: 'people.list-cases',
    input: ({ freeCode }) => ({
      whose: 'all',
      status: 'all',
      q: freeCode,
      stalled: false,
      sort: 'next',
      page: 1,
    }),
    finds: true,
  },
  { name: 'placements.get-shares', input: ({ openedCode }) => openedCode },
  { name: 'placements.get-my-card', input: ({ active }) => active },
  { name: 'placements.get-acceptance', input: ({ accepted }) => accepted },
  {
    name: 'placements.get-inquiry',
    input: ({ agreed }) => ({ id: agreed, wanted: { age: false, area: false }, leftOut: null }),
  },
  { name: 'placements.get', input: ({ active }) => active },
  {
    name: 'placements.portal-one',
    as: ({ host }) => scopeOf('host', { hostId: host }),
    input: ({ askedKey }) => askedKey,
  },
  {
    name: 'placements.preview',
    input: ({ freeCode, host, offer }) => ({ code: freeCode, hostId: host, opportunityId: offer }),
  },
  { name: 'registry.prepare-search', input: ({ area }) => area, finds: true },
  { name: 'registry.get-carve-out', input: ({ carvedHost }) => carvedHost },
  { name: 'registry.get-organisation', input: ({ organisation }) => organisation },
  {
    name: 'registry.list-host-history',
    input: ({ listed }) => ({ hostId: listed, filter: {}, page: 1 }),
  },
  { name: 'registry.get-capacity-sheet', input: ({ facility }) => ({ hostId: facility, month: '2026-12' }) },
  { name: 'registry.get-facility', input: ({ facility }) => ({ hostId: facility, month: null }) },
  { name: 'registry.get-host', input: ({ listed }) => listed },
  { name: 'registry.get-offer-month', input: ({ offer }) => ({ id: offer, month: null }) },
  { name: 'registry.get-opportunity', input: ({ offer }) => offer },
  { name: 'registry.get-public-host', input: ({ listed }) => listed },
  { name: 'registry.list-host-items', input: ({ listed }) => [listed], finds: true },
  {
    name: 'registry.list-hosts-for-file',
    input: ({ listed }) => ({ audience: 'staff', ids: [listed] }),
    finds: true,
  },
  {
    name: 'registry.name-suggested',
    input: ({ listed }) => ({ audience: 'staff', ids: [listed] }),
    finds: true,
  },
  {
    name: 'registry.search-hosts',
    input: ({ listed }) => ({ audience: 'staff', ids: [listed], day: dayOfTests }),
    finds: true,
  },
];
