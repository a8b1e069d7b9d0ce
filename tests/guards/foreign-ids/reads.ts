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

const page = { view: null, page: 1 };

/** Every read that names something. A new one gets a row here, or a line in `reads-without-ids.ts`. */
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
  { name: 'community.get-gathering', input: ({ openDoor }) => openDoor },
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
  { name: 'matching.get-kept-allocation', input: ({ keptProposal }) => keptProposal },
  { name: 'matching.get-people-for-offer', input: ({ offer }) => ({ id: offer }) },
  { name: 'matching.match-case', input: ({ profiledCode }) => profiledCode },
  { name: 'matching.get-waiting', input: ({ offer }) => ({ offerId: offer, near: [] }) },
  { name: 'matching.list-free', input: ({ offer }) => ({ offerId: offer }) },
  {
    name: 'matching.get-others-waiting',
    input: ({ profiledCode, offer }) => ({ code: profiledCode, offerIds: [offer], near: [] }),
  },
  {
    name: 'matching.list-free-others',
    input: ({ profiledCode, offer }) => ({ code: profiledCode, offerIds: [offer] }),
  },
  {
    name: 'matching.get-why-not',
    input: ({ profiledCode, host, offer }) => ({
      ...{ code: profiledCode, hostId: host, opportunityId: offer, q: '' },
    }),
  },
  {
    name: 'matching.get-why-place',
    input: ({ host, offer }) => ({ hostId: host, opportunityId: offer }),
  },
  { name: 'meetings.get', input: ({ meeting }) => meeting },
  { name: 'meetings.get-decision', input: ({ awaitingCode }) => awaitingCode },
  { name: 'meetings.get-plans', input: ({ draftedCode }) => draftedCode },
  {
    name: 'meetings.get-ending-form',
    input: ({ supportedCode }) => ({ code: supportedCode, timing: 'closure' }),
  },
  { name: 'people.get-aftercare', input: ({ closedCode }) => closedCode },
  { name: 'people.get-attempts', input: ({ supportedCode }) => supportedCode },
  { name: 'works.get', input: ({ workedCode }) => workedCode },
  { name: 'works.get-given', input: ({ workedCode }) => workedCode },
  { name: 'people.get-family-contacts', input: ({ consultedCode }) => consultedCode },
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
  {
    name: 'people.get-merge',
    input: ({ heldCode }) => ({ code: heldCode, other: undefined }),
  },
  { name: 'people.get-household', input: ({ openedCode }) => openedCode },
  { name: 'people.get-slip-losses', input: ({ openedCode }) => openedCode },
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
  { name: 'referrals.get-referral', input: ({ listed }) => listed },
  { name: 'referrals.get-of-case', input: ({ openedCode }) => openedCode },
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
  { name: 'matching.get-asked', input: ({ host }) => ({ hostIds: [host] }), finds: true },
  { name: 'matching.get-learned', input: ({ listed }) => ({ hostIds: [listed] }), finds: true },
  { name: 'matching.get-together', input: ({ sharedOffer }) => ({ offerIds: [sharedOffer] }), finds: true },
  { name: 'registry.prepare-search', input: ({ area }) => area, finds: true },
  { name: 'registry.get-carve-out', input: ({ carvedHost }) => carvedHost },
  { name: 'registry.get-organisation', input: ({ organisation }) => organisation },
  {
    name: 'registry.list-host-history',
    input: ({ listed }) => ({ hostId: listed, filter: {}, page: 1 }),
  },
  { name: 'registry.get-capacity-sheet', input: ({ facility }) => ({ hostId: facility, month: '2026-12' }) },
  { name: 'registry.get-facility', input: ({ facility }) => ({ hostId: facility, month: null }) },
  { name: 'registry.get-found', input: ({ offer }) => offer },
  { name: 'matching.get-proposal-draft', input: ({ saidYes }) => saidYes },
  {
    name: 'matching.list-proposals',
    input: ({ host, offer }) => ({ hostId: host, opportunityId: offer }),
  },
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
