import { describe, expect, it } from 'vitest';
import { consentScopes, type ConsentScope, type ConsentState, type ConsentStates } from './consent-rules';
import { joinedRef, joinsOn } from './merge-agencies';
import { nextOfBoth } from './merge-change';
import { consentsToAskAgain, decideMerge, mergeObstacles, type MergeSide } from './merge-rules';

const consents = (given: Partial<Record<ConsentScope, ConsentState>> = {}): ConsentStates =>
  Object.fromEntries(consentScopes.map((scope) => [scope, given[scope] ?? 'not_explained'])) as ConsentStates;

const lead = { agencyId: 'lead', name: '社協', consentScope: null };

const side = (name: string, given: Partial<MergeSide> = {}): MergeSide => ({
  name,
  status: 'planning',
  familyConsultation: false,
  isMinor: false,
  schoolEndsFiscalYear: null,
  guardianConsent: false,
  nextOn: null,
  nextWhat: '',
  consents: consents({ consultation: 'granted' }),
  answeredAt: {},
  agencies: [lead],
  lapsed: [],
  householdId: null,
  plans: [],
  openItems: 0,
  hosts: [],
  openCards: [],
  beingDisposed: false,
  ...given,
});

const reasons = (kept: Partial<MergeSide>, merged: Partial<MergeSide>) =>
  mergeObstacles(side('つばめ', kept), side('すずめ', merged)).map(({ reason }) => reason);

const shop = { hostId: 'shop', name: 'むぎのほ' };
const other = { agencyId: 'other', name: '相談支援センター', consentScope: null };

describe('two cases of one person', () => {
  it('can be merged when nothing stands against it', () => {
    expect(decideMerge(side('つばめ'), side('すずめ'))).toEqual({ ok: true });
  });

  it.each<[string, Partial<MergeSide>, Partial<MergeSide>, RegExp]>([
    ['the remaining one has ended', { status: 'closed' }, {}, /「終結」です/],
    ['the remaining one is suspended', { status: 'suspended' }, {}, /「中断」です/],
    ['both have ended', { status: 'closed' }, { status: 'withdrawn' }, /「終結」です/],
    ['a family consults on one', { familyConsultation: true }, {}, /家族からの相談/],
    ['a family consults on the other', {}, { familyConsultation: true }, /家族からの相談/],
    ['one is of a minor', {}, { isMinor: true }, /未成年/],
    [
      'school ends in two different years',
      { isMinor: true, schoolEndsFiscalYear: 2027 },
      { isMinor: true, schoolEndsFiscalYear: 2028 },
      /終わる年度/,
    ],
    ['one is put forward to be done away with', {}, { beingDisposed: true }, /廃棄/],
    ['they belong to two households', { householdId: 'a' }, { householdId: 'b' }, /別の世帯/],
    ['a plan waits for the meeting', { plans: ['submitted'] }, {}, /待っているもの.*つばめ/],
    ['a plan waits for the decision', {}, { plans: ['found_appropriate'] }, /待っているもの.*すずめ/],
    ['an end is before the meeting', {}, { openItems: 1 }, /待っているもの/],
    ['the plan runs in the one that closes', {}, { plans: ['confirmed'] }, /まとめるほう.*プラン/],
    ['a plan runs in both', { plans: ['confirmed'] }, { plans: ['confirmed'] }, /両方のケースで、プラン/],
    ['both are at one host', { hosts: [shop] }, { hosts: [shop] }, /むぎのほで、両方/],
    [
      'a card is out without consent there',
      {},
      { openCards: [2] },
      /「受入先への匿名の打診」の同意がありません/,
    ],
    [
      'an acceptance card is out on the first consent alone',
      { consents: consents({ consultation: 'granted', hosts_anonymous: 'granted' }) },
      { openCards: [2, 3] },
      /「受入先へ渡す受入れカード」の同意がありません/,
    ],
  ])('cannot be merged when %s', (_, kept, merged, reason) => {
    expect(reasons(kept, merged)).toEqual([expect.stringMatching(reason)]);
  });

  it.each<[string, Partial<MergeSide>, Partial<MergeSide>]>([
    ['the one that closes has ended', {}, { status: 'closed' }],
    ['the plan runs in the one that remains', { plans: ['confirmed'] }, { plans: ['draft', 'returned'] }],
    ['they are at two hosts', { hosts: [shop] }, { hosts: [{ hostId: 'farm', name: 'はたけ' }] }],
    ['they are of one household', { householdId: 'a' }, { householdId: 'a' }],
    [
      'cards are out on a consent that holds in both',
      { consents: consents({ consultation: 'granted', hosts_anonymous: 'granted' }) },
      { openCards: [2] },
    ],
  ])('can be merged when %s', (_, kept, merged) => {
    expect(reasons(kept, merged)).toEqual([]);
  });
});

describe('who comes to see more', () => {
  const shared = consents({ consultation: 'granted', non_member_agencies: 'granted' });

  it.each<[string, Partial<MergeSide>, Partial<MergeSide>, number]>([
    ['an agency of the closing case, without consent in the other', {}, { agencies: [other] }, 2],
    [
      'the same, with consent there; the lead of the other has none',
      { consents: shared },
      { agencies: [other] },
      1,
    ],
    [
      'two consultations of a family: an agency that heard one alone',
      { familyConsultation: true, consents: consents(), agencies: [other, lead] },
      { familyConsultation: true, consents: consents() },
      1,
    ],
    ['both have consent', { consents: shared }, { agencies: [other], consents: shared }, 0],
    ['the agency works on both already', { agencies: [other, lead] }, { agencies: [other, lead] }, 0],
    [
      'nothing was explained in the closing case: it holds no word of the person',
      { consents: shared, agencies: [other, lead] },
      { consents: consents() },
      0,
    ],
  ])('%s', (_, kept, merged, number) => {
    expect(reasons(kept, merged)).toHaveLength(number);
  });

  it('asks of an agency that joined on one scope for that scope', () => {
    const joined = { ...other, consentScope: 'plan_meeting_members' };
    expect(joinsOn(joined, shared)).toBeNull();
    expect(joinsOn(other, shared)).toBe('non_member_agencies');
    expect(joinsOn(joined, consents({ plan_meeting_members: 'granted' }))).toBe('plan_meeting_members');
  });
});

describe('what was agreed', () => {
  const yes = consents({ consultation: 'granted', hosts_anonymous: 'granted' });

  it.each<[string, ConsentState, string, number]>([
    ['a later refusal', 'refused', '2026-11-02T00:00:00Z', 1],
    ['a later withdrawal', 'withdrawn', '2026-11-02T00:00:00Z', 1],
    ['an earlier refusal', 'refused', '2026-10-01T00:00:00Z', 0],
    ['a later explanation', 'explained', '2026-11-02T00:00:00Z', 0],
  ])('%s in the closing case', (_, state, at, number) => {
    const kept = { consents: yes, answeredAt: { hosts_anonymous: '2026-11-01T00:00:00Z' } };
    const merged = {
      consents: consents({ consultation: 'granted', hosts_anonymous: state }),
      answeredAt: { hosts_anonymous: at },
    };
    expect(reasons(kept, merged)).toHaveLength(number);
  });

  it('is never taken over: what holds only in the closing case is asked again', () => {
    expect(consentsToAskAgain(consents({ consultation: 'granted' }), yes)).toEqual(['hosts_anonymous']);
    expect(consentsToAskAgain(yes, yes)).toEqual([]);
  });
});

const next = (nextOn: string | null, nextWhat = '') => ({ nextOn, nextWhat });

it.each([
  [next('2026-12-01', '面談'), next('2026-12-08', '電話'), '2026-12-01', '2026-12-08'],
  [next('2026-12-08', '電話'), next('2026-12-01', '面談'), '2026-12-01', '2026-12-08'],
  [next('2026-12-01', '面談'), next('2026-12-01', '電話'), '2026-12-01', '2026-12-01'],
  [next('2026-12-01', '面談'), next('2026-12-01', '面談'), '2026-12-01', null],
  [next('2026-12-01', '面談'), next(null), '2026-12-01', null],
  [next(null), next('2026-12-01', '面談'), '2026-12-01', null],
  [next(null), next(null), null, null],
])('of what comes next, %j and %j, %s stays and %s is told', (kept, merged, stays, left) => {
  const both = nextOfBoth(kept, merged);
  expect([both.stays.nextOn, both.left?.nextOn ?? null]).toEqual([stays, left]);
});

it.each([
  ['A-1', '', 'A-1'],
  ['', 'B-2', 'B-2'],
  ['A-1', 'A-1', 'A-1'],
  ['A-1', 'B-2', 'A-1・B-2'],
  ['A-1・B-2', 'B-2', 'A-1・B-2'],
  ['', '', ''],
  ['A'.repeat(100), 'B'.repeat(40), 'A'.repeat(100)],
])('numbers of one agency, %s and %s, are kept as %s', (kept, merged, both) => {
  expect(joinedRef(kept, merged)).toBe(both);
});
