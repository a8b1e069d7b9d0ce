import { describe, expect, it } from 'vitest';
import { endingOf } from './end-by-meeting.server';
import {
  decideClosure,
  decideOneEnding,
  decideRecontact,
  decideStillEnds,
  type ClosureFacts,
  type FoundEndingFacts,
} from './rules';
import { outcomeEffect, outcomes, possibleOutcomes } from './rules';

const whole: ClosureFacts = {
  reason: 'stable_connection',
  isConnected: true,
  connectedHow: '週に一度、自分から行かれている。',
  isStable: true,
  stableHow: '受入先からも聞いた。',
  stabilityPerson: '4',
  stabilityHost: '5',
  exception: '',
  aftercare: 'planned',
  aftercareMonths: [1, 3],
  leadAgencyId: 'a',
  agencyIds: ['a', 'b'],
};

const noViews = { stabilityPerson: undefined, stabilityHost: undefined };

describe('a closure before the meeting (CLS-1, CLS-3, CLS-6)', () => {
  it.each<[string, Partial<ClosureFacts>, string | null]>([
    ['whole', {}, null],
    ['not connected yet', { isConnected: false }, 'つながりができたこと'],
    ['connected without evidence', { connectedHow: ' ' }, 'つながりができたこと'],
    ['not stable yet', { isStable: false }, '関係が安定したこと'],
    ['stable without evidence', { stableHow: '' }, '関係が安定したこと'],
    ['AT-E1-5: the person not asked', { stabilityPerson: 'not_asked' }, 'ご本人から見た安定'],
    ['AT-E1-5: the place not asked', { stabilityHost: 'not_asked' }, 'つながり先から見た安定'],
    ['AT-E1-5: nothing said of either', noViews, 'ご本人から見た安定、つながり先から見た安定'],
    [
      'AT-E1-5: the only place is one where nobody is told who comes, and it is said so',
      { stabilityHost: 'not_asked', exception: '通い先で、だれが来ているかを伝えていないため' },
      null,
    ],
    [
      'AT-E1-5: a reason stands for a view and never for a check',
      { isStable: false, stabilityHost: 'not_asked', exception: '通い先のため' },
      'つながり先との関係が安定したこと、つながり先から見た安定',
    ],
    [
      'AT-E1-5: moved away before anybody was asked',
      { ...noViews, reason: 'moved_away', exception: '転居のため' },
      null,
    ],
    [
      'AT-E1-5: moved away before anybody was asked, without a word why',
      { ...noViews, reason: 'moved_away' },
      'わけが、書かれていません',
    ],
    [
      'neither, whatever is written beside it',
      { isConnected: false, isStable: false, exception: '急ぐため' },
      'つながりができたこと、つながり先との関係が安定したこと',
    ],
    ['in sight, but not stable', { reason: 'continuation_in_sight', isStable: false }, '関係が安定したこと'],
    [
      'wished by the person, without a reason why so soon',
      { reason: 'person_request', isStable: false },
      'わけが、書かれていません',
    ],
    ['wished by the person', { reason: 'person_request', isStable: false, exception: '就職したため' }, null],
    ['no month chosen', { aftercareMonths: [] }, '連絡する月'],
    ['contacts not wished', { aftercare: 'declined', aftercareMonths: [] }, null],
    ['contacts not possible, though the person is there', { aftercare: 'impossible' }, '連絡できるのに'],
    [
      'moved away',
      {
        ...{ reason: 'moved_away', isStable: false, exception: '転居のため' },
        ...{ aftercare: 'impossible', leadAgencyId: null },
      },
      null,
    ],
    [
      'died, with contacts planned',
      { reason: 'deceased', exception: '亡くなられた', leadAgencyId: null },
      '亡くなられた方',
    ],
    ['died', { reason: 'deceased', aftercare: 'impossible', aftercareMonths: [], leadAgencyId: null }, null],
    ['nobody leads', { leadAgencyId: null }, '主担当'],
    ['an agency leads that does not work on it', { leadAgencyId: 'c' }, '主担当'],
  ])('%s', (_, given, reason) => {
    const decision = decideClosure({ ...whole, ...given });
    if (reason === null) expect(decision).toEqual({ ok: true });
    else {
      expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
      expect(!decision.ok && decision.wayOut).not.toBe('');
    }
  });

  it('stands alone on the agendas', () => {
    expect(decideOneEnding(null).ok).toBe(true);
    expect(decideOneEnding({ timing: 'suspension' })).toMatchObject({ ok: false });
  });

  it('is tried again only after the meeting', () => {
    expect(decideRecontact({ recontactOn: '2026-12-02', heldOn: '2026-12-01' }).ok).toBe(true);
    expect(decideRecontact({ recontactOn: '2026-12-01', heldOn: '2026-12-01' }).ok).toBe(false);
  });
});

describe('what a meeting finds about an end', () => {
  it.each([
    ['closure', 'close', 'closure'],
    ['closure', 'continue', null],
    ['closure', 'carried_over', null],
    ['suspension', 'suspend', 'suspension'],
    ['suspension', 'continue', null],
    ['suspension', 'carried_over', null],
    ['plan_making', 'return_to_referrer', 'hand_back'],
    ['plan_making', 'revise', null],
  ] as const)('%s, %s: %s', (timing, outcome, how) => {
    expect(possibleOutcomes(timing)).toContain(outcome);
    const to = outcomeEffect(outcome, timing, null).case;
    expect((to && endingOf[to]) ?? null).toBe(how);
  });

  const found: FoundEndingFacts = {
    status: 'active',
    proposedOn: '2026-11-20',
    lastContactOn: '2026-11-19',
    leadAgencyId: 'a',
    agencyIds: ['a'],
  };
  it.each<[string, Parameters<typeof decideStillEnds>[0], Partial<FoundEndingFacts>, string | null]>([
    ['nothing heard since', 'suspension', {}, null],
    ['never heard at all', 'suspension', { lastContactOn: null }, null],
    ['talked to on the day of the proposal', 'suspension', { lastContactOn: '2026-11-20' }, '11月20日'],
    ['talked to after it', 'suspension', { lastContactOn: '2026-11-25' }, '11月25日'],
    ['talked to, and closed', 'closure', { lastContactOn: '2026-11-25' }, null],
    ['who was to lead has left', 'closure', { agencyIds: ['b'] }, '関わっていません'],
    ['nobody is to lead', 'closure', { leadAgencyId: null }, null],
    ['suspended meanwhile, and closed', 'closure', { status: 'suspended' }, null],
    ['begun again meanwhile', 'closure', { status: 'assessing' }, 'アセスメント中'],
    ['begun again meanwhile, and suspended', 'suspension', { status: 'assessing' }, 'アセスメント中'],
    ['handed back', 'hand_back', { status: 'deciding', lastContactOn: '2026-11-25' }, null],
  ])('holds on the day of the finding: %s', (_, how, given, reason) => {
    const decision = decideStillEnds(how, { ...found, ...given });
    if (reason === null) expect(decision).toEqual({ ok: true });
    else {
      expect(decision).toMatchObject({
        reason: expect.stringContaining(reason) as string,
        wayOut: expect.stringContaining('次の会議へ送る') as string,
      });
    }
  });

  it('ends no case but by these', () => {
    const ends = outcomes.filter((outcome) => {
      const to = outcomeEffect(outcome, 'plan_making', 'statutory_only').case;
      return to !== null && endingOf[to] !== undefined;
    });
    expect(ends).toEqual(['return_to_referrer', 'close', 'suspend']);
  });
});
