import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import {
  differences,
  differencesFor,
  foundMonthsOffered,
  foundSince,
  timesSubject,
  type Finding,
} from './found';
import type { ConditionAnswer } from './labels';

const finding = (found: ConditionAnswer, more: Partial<Finding> = {}): Finding => ({
  opportunityId: null,
  subject: 'quiet_place',
  found,
  seenIn: '2026-06-01',
  ...more,
});
const answer = (
  said: ConditionAnswer,
  opportunityId: string | null = null,
  consideration = 'quiet_place',
) => ({
  opportunityId,
  consideration,
  answer: said,
});

describe('what was seen otherwise than registered', () => {
  it.each([
    ['differs from the answer', [finding('partly')], [answer('yes')], [['yes', 'partly']]],
    ['is nothing where the registry says the same now', [finding('partly')], [answer('partly')], []],
    ['is nothing where the answer was taken away', [finding('partly')], [], []],
    ['is nothing where only an offer has an answer', [finding('no')], [answer('yes', 'offer')], []],
    [
      'is what was seen last',
      [finding('no', { seenIn: '2026-05-01' }), finding('partly'), finding('no', { seenIn: '2026-04-01' })],
      [answer('yes')],
      [['yes', 'partly']],
    ],
    [
      'is nothing where it was as registered the last time',
      [finding('no', { seenIn: '2026-05-01' }), finding('yes')],
      [answer('yes')],
      [],
    ],
    ['may be better than registered', [finding('yes')], [answer('no')], [['no', 'yes']]],
    [
      'may be the days and times, to which no answer belongs',
      [finding('no', { subject: timesSubject, opportunityId: 'offer' })],
      [],
      [[null, 'no']],
    ],
  ] as const)('%s', (_, findings, answers, told) => {
    const found = differences(findings, answers).map((one) => [one.registered, one.found]);
    expect(found).toEqual(told);
  });

  it('stands the newest first', () => {
    const noisy = finding('no', { subject: 'few_words', seenIn: '2026-08-01' });
    const said = [answer('yes'), answer('yes', null, 'few_words')];
    expect(differences([finding('no'), noisy], said).map(({ subject }) => subject)).toEqual([
      'few_words',
      'quiet_place',
    ]);
  });
});

describe('of one offer', () => {
  const general = finding('partly');
  const own = finding('no', { opportunityId: 'offer', subject: 'few_words' });
  const other = finding('no', { opportunityId: 'other', subject: 'few_words' });
  const said = [answer('yes'), answer('yes', 'offer', 'few_words'), answer('yes', 'other', 'few_words')];
  const subjectsFor = (offerId: string | null, answers = said) =>
    differencesFor(differences([general, own, other], answers), answers, offerId).map(
      ({ subject, opportunityId }) => `${subject} ${opportunityId ?? ''}`,
    );

  it.each([
    ['its own and the general ones hold', 'offer', ['few_words offer', 'quiet_place ']],
    ['without an offer the general ones', null, ['quiet_place ']],
    ['of another offer its own', 'other', ['few_words other', 'quiet_place ']],
  ])('%s', (_, offerId, told) => {
    expect(subjectsFor(offerId)).toEqual(told);
  });

  it('a general one gives way to its own answer', () => {
    expect(subjectsFor('offer', [...said, answer('no', 'offer')])).toEqual(['few_words offer']);
  });
});

describe('the months', () => {
  it('that can be named, and from which on something is told', () => {
    expect(foundMonthsOffered('2026-01-31')).toEqual(['2026-01-01', '2025-12-01', '2025-11-01']);
    expect(foundSince('2026-11-20')).toBe('2024-11-01');
  });
});

it('the order of what was seen and answered changes nothing', () => {
  const anyAnswer = fc.constantFrom<ConditionAnswer>('yes', 'partly', 'no');
  const anyOffer = fc.constantFrom(null, 'a', 'b');
  const anySubject = fc.constantFrom('quiet_place', 'few_words', 'times');
  const findings = fc.uniqueArray(
    fc.record({
      opportunityId: anyOffer,
      subject: anySubject,
      found: anyAnswer,
      seenIn: fc.constantFrom('2026-05-01', '2026-06-01'),
    }),
    { selector: ({ opportunityId, subject, seenIn }) => [opportunityId, subject, seenIn].join() },
  );
  const answers = fc.uniqueArray(
    fc.record({ opportunityId: anyOffer, consideration: anySubject, answer: anyAnswer }),
    { selector: ({ opportunityId, consideration }) => [opportunityId, consideration].join() },
  );
  fc.assert(
    fc.property(findings, answers, (seen, said) => {
      const told = differences(seen, said);
      expect(differences([...seen].reverse(), [...said].reverse())).toEqual(told);
      for (const { registered, found } of told) expect(registered).not.toBe(found);
    }),
  );
});
