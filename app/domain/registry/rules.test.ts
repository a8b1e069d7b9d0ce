import { describe, expect, it } from 'vitest';
import { answerFor, conditionRows, type StoredAnswer } from './condition-rows';
import { decideHostStep, hostStatusAfter, hostSteps, type HostStep } from './host-steps';
import { hostStatuses, type HostStatus } from './labels';
import { offerStateOf, placesLeft, placesLeftWithin, type OfferFacts } from './offer-state';
import { decideOpportunityStep, type OpportunityFacts } from './opportunity-steps';

const today = '2026-11-20';

describe('steps of a host', () => {
  const open: Partial<Record<HostStep, readonly HostStatus[]>> = {
    list: ['pending'],
    pause: ['listed'],
    resume: ['paused'],
    archive: ['draft', 'pending', 'listed', 'paused'],
  };
  it.each(hostSteps.flatMap((step) => hostStatuses.map((status) => ({ step, status }))))(
    '$step from $status',
    ({ step, status }) => {
      const decision = decideHostStep(step, { status, livePlacements: 0 });
      expect(decision.ok).toBe(open[step]?.includes(status) ?? false);
    },
  );

  it('ends no registration while people come', () => {
    expect(decideHostStep('archive', { status: 'listed', livePlacements: 2 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('2件') as unknown,
      wayOut: expect.stringContaining('ほかの受入先へ') as unknown,
    });
    expect(decideHostStep('pause', { status: 'listed', livePlacements: 2 })).toEqual({ ok: true });
  });

  it('leads where the product says', () => {
    expect(hostSteps.map(hostStatusAfter)).toEqual(['listed', 'paused', 'listed', 'archived']);
  });
});

describe('opening an offer', () => {
  const ready: OpportunityFacts = {
    status: 'draft',
    hostStatus: 'listed',
    times: 1,
    timeNegotiable: false,
    places: 2,
    openEntry: false,
    validUntil: null,
    usesCapacity: false,
    capacityKnown: false,
    basisHolds: false,
  };
  it.each<[string, Partial<OpportunityFacts>, string | null]>([
    ['whole', {}, null],
    ['of a host that waits for its check', { hostStatus: 'pending' }, null],
    ['again after a pause', { status: 'paused' }, null],
    ['time to be agreed', { times: 0, timeNegotiable: true }, null],
    ['anyone may come', { places: null, openEntry: true }, null],
    ['valid to the end of today', { validUntil: today }, null],
    ['with seats of a facility', { usesCapacity: true, capacityKnown: true, basisHolds: true }, null],
    ['already open', { status: 'open' }, '募集中'],
    ['closed', { status: 'closed' }, '終了'],
    ['of an archived host', { hostStatus: 'archived' }, '登録を終えた'],
    ['no time', { times: 0 }, '曜日と時間'],
    ['no number', { places: null }, '人数'],
    ['out of date', { validUntil: '2026-11-19' }, '期限'],
    ['seats, but 定員 unknown', { usesCapacity: true, basisHolds: true }, '定員が登録'],
    ['seats, but no basis', { usesCapacity: true, capacityKnown: true }, '根拠'],
  ])('%s', (_, change, refusal) => {
    const decision = decideOpportunityStep('open', { ...ready, ...change }, today);
    if (refusal === null) expect(decision).toEqual({ ok: true });
    else expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining(refusal) as unknown });
  });

  it.each([
    ['pause', 'open', true],
    ['pause', 'draft', false],
    ['close', 'draft', true],
    ['close', 'open', true],
    ['close', 'paused', true],
    ['close', 'closed', false],
  ] as const)('%s from %s', (step, status, ok) => {
    expect(decideOpportunityStep(step, { ...ready, status }, today).ok).toBe(ok);
  });
});

describe('an offer on a day', () => {
  const offer: OfferFacts = { status: 'open', startsOn: null, validUntil: null, places: 2, taken: 1 };
  it.each<[Partial<OfferFacts>, string, number | null]>([
    [{}, 'open', 1],
    [{ taken: 2 }, 'full', 0],
    [{ taken: 3 }, 'full', 0],
    [{ places: null }, 'open', null],
    [{ startsOn: '2026-11-21' }, 'not_yet', 1],
    [{ startsOn: today, validUntil: today }, 'open', 1],
    [{ validUntil: '2026-11-19' }, 'expired', 1],
    [{ status: 'paused', validUntil: '2026-11-19' }, 'paused', 1],
    [{ status: 'draft' }, 'draft', 1],
  ])('%j', (change, state, left) => {
    expect(offerStateOf({ ...offer, ...change }, today)).toBe(state);
    expect(placesLeft({ ...offer, ...change })).toBe(left);
  });

  it.each([
    ['no limit over all offers', 5, false, null, 9, 4],
    ['the limit leaves more than the offer has', 2, false, 9, 3, 1],
    ['the limit leaves less: others hold a place elsewhere', 5, false, 3, 2, 1],
    ['the limit is reached by others', 5, false, 3, 3, 0],
    ['never fewer than none', 5, false, 3, 4, 0],
    ['an offer that says no number has what the host has left', null, false, 3, 1, 2],
    ['neither says a number', null, false, null, 1, null],
    ['people come and go as they like', null, true, 3, 3, null],
  ] as const)('%s', (_, places, openEntry, totalPlaces, takenPlaces, left) => {
    expect(placesLeftWithin({ places, taken: 1, openEntry }, { totalPlaces, takenPlaces })).toBe(left);
  });
});

describe('answers to conditions', () => {
  const answer = (consideration: string, opportunityId: string | null, said: 'yes' | 'no'): StoredAnswer => ({
    consideration,
    opportunityId,
    answer: said,
    note: '',
    source: 'telephone',
    answeredOn: today,
  });
  const answers = [
    answer('quiet_place', null, 'yes'),
    answer('quiet_place', 'hall', 'no'),
    answer('no_phone', 'hall', 'yes'),
  ];

  it('stand in the order of the list, without rows for what nobody asked', () => {
    const rows = conditionRows(answers, ['no_phone', 'seated_work', 'quiet_place']);
    expect(rows.map((row) => row.consideration)).toEqual(['no_phone', 'quiet_place']);
    expect(rows[0]).toMatchObject({ general: null, byOffer: [{ opportunityId: 'hall' }] });
    expect(rows[1]).toMatchObject({ general: { answer: 'yes' }, byOffer: [{ answer: 'no' }] });
  });

  it.each([
    ['quiet_place', 'hall', 'no'],
    ['quiet_place', 'field', 'yes'],
    ['no_phone', 'hall', 'yes'],
    ['no_phone', 'field', undefined],
  ])('%s for the offer %s', (consideration, opportunityId, expected) => {
    expect(answerFor(answers, consideration, opportunityId)?.answer).toBe(expected);
  });
});
