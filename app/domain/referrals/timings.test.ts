import { describe, expect, it } from 'vitest';
import { caseStatuses, type CaseStatus } from '~/domain/people/rules';
import { decideAskAgain, rightAgency, timingsOf, type ReferralFacts } from './timings';

const facts: ReferralFacts = {
  status: 'intake',
  requestedOn: '2026-11-02',
  coordinator: null,
  heldOn: null,
  meetingOn: null,
  statusSince: '2026-11-10',
  handBackReason: null,
  decidedOn: null,
  monitoringOn: null,
  closedOn: null,
  aftercareOn: null,
  askedAgainOn: null,
};
const states = (change: Partial<ReferralFacts>) =>
  timingsOf({ ...facts, ...change }).map(({ state }) => state);

describe('the five timings', () => {
  it.each<[string, Partial<ReferralFacts>, ReturnType<typeof states>]>([
    ['just asked', {}, ['current', 'todo', 'none', 'todo', 'todo']],
    ['in charge', { coordinator: '浜田', status: 'assessing' }, ['done', 'todo', 'none', 'todo', 'todo']],
    [
      'on an agenda',
      { coordinator: '浜田', status: 'deciding', meetingOn: '2026-11-30' },
      ['done', 'current', 'none', 'todo', 'todo'],
    ],
    [
      'handed back',
      { coordinator: '浜田', status: 'handed_back', heldOn: '2026-11-09' },
      ['done', 'done', 'current', 'none', 'none'],
    ],
    [
      'supported',
      { coordinator: '浜田', status: 'active', heldOn: '2026-11-09', decidedOn: '2026-11-10' },
      ['done', 'done', 'none', 'current', 'todo'],
    ],
    [
      'closed',
      {
        coordinator: '浜田',
        status: 'closed',
        heldOn: '2026-11-09',
        decidedOn: '2026-11-10',
        aftercareOn: '2026-12-10',
      },
      ['done', 'done', 'none', 'done', 'current'],
    ],
    ['withdrawn', { status: 'withdrawn' }, ['done', 'none', 'none', 'none', 'none']],
    [
      'moved away',
      { status: 'transferred', coordinator: '浜田' },
      ['done', 'none', 'none', 'none', 'current'],
    ],
  ])('%s', (_, change, expected) => {
    expect(states(change)).toEqual(expected);
  });

  it('say the days, the coordinator and the reason, and nothing of what was said', () => {
    const all = timingsOf({
      ...facts,
      status: 'handed_back',
      coordinator: '浜田',
      handBackReason: '一つの機関で支えられる',
      heldOn: '2026-11-09',
    });
    expect(all.map(({ words }) => words).join()).toMatch(
      /11月2日.*担当は浜田.*11月9日.*11月10日（火）に戻りました。一つの機関で支えられる/,
    );
  });
});

describe('asking again', () => {
  it.each(caseStatuses.map((status) => [status]))('while %s', (status: CaseStatus) => {
    const open = ['handed_back', 'closed', 'withdrawn', 'suspended'].includes(status);
    expect(decideAskAgain({ ...facts, status }).ok).toBe(open);
  });

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
    ['2026-11-12', false],
  ])('once asked on %s after an end on the 10th: %s', (askedAgainOn, ok) => {
    expect(decideAskAgain({ ...facts, status: 'handed_back', askedAgainOn }).ok).toBe(ok);
  });
});

describe('where a referral goes', () => {
  it.each([
    [
      'the own agency where it does it itself',
      'a',
      [
        { id: 'b', leads: 9 },
        { id: 'a', leads: 0 },
      ],
      'a',
    ],
    [
      'the one that leads the most',
      'x',
      [
        { id: 'b', leads: 2 },
        { id: 'c', leads: 5 },
      ],
      'c',
    ],
    ['nowhere when nobody does it', 'x', [], null],
  ])('%s', (_, own, agencies, expected) => {
    expect(rightAgency(own, agencies)).toBe(expected);
  });
});
