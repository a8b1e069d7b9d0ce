import { describe, expect, it } from 'vitest';
import {
  decideHouseholdAsk,
  decideRenewal,
  endsInquiry,
  faultOfAnswerDay,
  isToRenew,
  type RenewFacts,
} from './card-rules';
import { placementStatuses } from './rules';

const today = '2026-11-20';
const facts = (given: Partial<RenewFacts> = {}): RenewFacts => ({
  ...{
    status: 'active',
    today,
    until: '2026-12-01',
    newUntil: '2027-05-19',
    consent: true,
    isUnchanged: true,
  },
  ...given,
});

describe('the end of an acceptance card', () => {
  it.each([
    ['2026-12-04', true],
    ['2026-12-05', false],
    ['2026-11-20', true],
    ['2026-11-19', true],
    [null, false],
  ])('on %s is to be thought of: %s', (until, wanted) => {
    expect(isToRenew({ status: 'active', today, until })).toBe(wanted);
  });

  it('concerns only who comes', () => {
    const of = placementStatuses.filter((status) => isToRenew({ status, today, until: today }));
    expect(of).toEqual(['active', 'paused', 'settled']);
  });
});

describe('a renewal', () => {
  it.each<[string, Partial<RenewFacts>, RegExp | null]>([
    ['with one press', {}, null],
    ['without consent', { consent: false }, /同意が、いまありません/],
    ['too early', { until: '2027-02-01' }, /2027年2月1日.*まで見えます/],
    ['of a card without an end', { until: null }, /期限はありません/],
    ['of something else than was agreed', { isUnchanged: false }, /変わっています/],
    ['no longer than the consent', { newUntil: '2026-12-01' }, /同意の期限が2026年12月1日/],
    ['of a card that has ended', { until: '2026-11-10' }, null],
  ])('%s', (_, given, reason) => {
    const decision = decideRenewal(facts(given));
    if (reason === null) expect(decision).toEqual({ ok: true });
    else expect(decision).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
  });
});

it.each([
  [false, false, true],
  [false, true, true],
  [true, false, false],
  [true, true, true],
])('a second of a household (%s), thought of (%s), may be asked about: %s', (isTogether, goesOn, ok) => {
  expect(decideHouseholdAsk({ isTogether, goesOn }).ok).toBe(ok);
});

it('takes an inquiry back with its card only while the host is to answer', () => {
  expect(placementStatuses.filter((status) => endsInquiry(2, status))).toEqual(['asked']);
  expect(placementStatuses.filter((status) => endsInquiry(3, status))).toEqual([]);
});

it.each([
  ['2026-11-19', /きょうか、きょうより後/],
  ['2026-11-20', null],
  ['2027-02-18', null],
  ['2027-02-19', /札が見える2027年2月18日/],
])('an answer by %s', (dueOn, fault) => {
  const found = faultOfAnswerDay(dueOn, { today, cardUntil: '2027-02-18' });
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatch(fault);
});
