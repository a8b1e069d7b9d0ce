import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import { addDays, startOfDay, type Day } from '~/lib/japanese-date';
import { learnedFromAnswers, learnedSpan, peopleSpan, type InquiryTrace, type PeopleAsked } from './learned';
import { learnedAnswerLines } from './learned-words';

const today = '2026-11-20';

/** An inquiry of some day, answered so many days later; no answer: nobody has. */
function asked(on: Day, days: number | null, answer = 'accept', open = days === null): InquiryTrace {
  return {
    hostId: 'host',
    askedAt: startOfDay(on),
    answer: days === null ? null : answer,
    answeredAt: days === null ? null : startOfDay(addDays(on, days)),
    open,
  };
}
/** Each inquiry about somebody else. */
function peopleOf(traces: readonly InquiryTrace[]): PeopleAsked {
  const span = peopleSpan(today);
  return {
    answered: traces.filter(
      ({ answer, answeredAt }) =>
        answer !== null &&
        answeredAt !== null &&
        answeredAt >= span.answeredFrom &&
        answeredAt < span.answeredBefore,
    ).length,
    waiting: traces.filter(
      ({ open, answer, askedAt }) =>
        open && answer === null && askedAt !== null && askedAt < span.askedBefore,
    ).length,
  };
}
const learnedOf = (traces: readonly InquiryTrace[], people = peopleOf(traces)) =>
  learnedFromAnswers(traces, people, today);
const answers = (...days: number[]) => days.map((count) => asked('2026-06-01', count));

describe('the days that are looked at', () => {
  it.each([
    ['2026-11-20', '2024-11-01', '2026-10-31'],
    ['2026-11-01', '2024-11-01', '2026-10-31'],
    ['2026-03-31', '2024-03-01', '2026-02-28'],
  ])('on %s are whole months that are over, %s to %s', (on, from, to) => {
    expect(learnedSpan(on)).toEqual({ from, to });
  });
});

describe('how long a host takes to answer', () => {
  it.each([
    ['nothing', [], null],
    ['one answer', [3], null],
    ['two answers', [3, 4], null],
    ['three answers', [1, 9, 4], { withinDays: 4 }],
    [
      'an even number: half of them came within the lower of the two in the middle',
      [8, 2, 1, 5],
      { withinDays: 2 },
    ],
    ['answers of the same day', [0, 0, 7], { withinDays: 0 }],
  ])('of %s', (_, days, reply) => {
    expect(learnedOf(answers(...days)).reply).toEqual(reply);
  });

  it('is counted in days of Japan, not in hours', () => {
    const late = { ...asked('2026-06-01', 0), askedAt: new Date('2026-06-01T14:00:00Z') };
    const traces = [1, 2, 3].map(() => ({ ...late, answeredAt: new Date('2026-06-01T16:00:00Z') }));
    expect(learnedOf(traces).reply).toEqual({ withinDays: 1 });
  });

  it('leaves out what is older than two years, and what came this month', () => {
    const old = asked('2024-10-01', 20);
    const fresh = asked('2026-11-01', 1);
    expect(learnedOf([...answers(1, 2), old, fresh]).reply).toBeNull();
    expect(learnedOf([...answers(1, 2), asked('2024-10-01', 31)]).reply).toEqual({ withinDays: 2 });
  });

  it('is not made longer by what has no answer yet', () => {
    const waiting = [1, 2, 3].map(() => asked('2026-09-01', null));
    expect(learnedOf([...answers(1, 2, 3), ...waiting])).toMatchObject({
      reply: { withinDays: 2 },
      unanswered: true,
    });
  });
});

describe('inquiries without an answer', () => {
  it.each([
    ['two of them', ['2026-09-01', '2026-09-02'], false],
    ['three of them', ['2026-09-01', '2026-09-02', '2026-11-06'], true],
    ['one of them not two weeks old', ['2026-09-01', '2026-09-02', '2026-11-07'], false],
  ])('%s', (_, days, unanswered) => {
    const traces = days.map((day) => asked(day, null));
    expect(learnedOf(traces).unanswered).toBe(unanswered);
  });
});

describe('what a host answers', () => {
  const said = (willing: number, declined: number) => [
    ...Array.from({ length: willing }, (_, index) =>
      asked('2026-06-01', 1, index % 2 === 0 ? 'accept' : 'meet_first'),
    ),
    ...Array.from({ length: declined }, () => asked('2026-06-01', 1, 'decline')),
  ];

  it.each([
    ['few, all the same, say nothing', 3, 0, null],
    ['few of which one differs say as little', 3, 1, null],
    ['few, all declined', 0, 5, null],
    ['six, all the same, do not tell that they are', 6, 0, 'half_or_more'],
    ['six of which two differ', 4, 2, 'half_or_more'],
    ['the half', 3, 3, 'half_or_more'],
    ['less than half', 3, 4, 'less_than_half'],
    ['none of six', 0, 6, 'less_than_half'],
  ] as const)('%s', (_, willing, declined, acceptance) => {
    expect(learnedOf(said(willing, declined)).acceptance).toBe(acceptance);
  });

  it('is of as many people, not of as many inquiries about one', () => {
    const six = said(4, 2);
    expect(learnedOf(six, { answered: 2, waiting: 0 })).toMatchObject({ reply: null, acceptance: null });
    expect(learnedOf(six, { answered: 5, waiting: 0 }).acceptance).toBeNull();
    const waiting = [1, 2, 3].map(() => asked('2026-09-01', null));
    expect(learnedOf(waiting, { answered: 0, waiting: 2 }).unanswered).toBe(false);
  });
});

describe('in words', () => {
  it('tells what was counted and until when', () => {
    const learned = learnedOf([...answers(1, 2, 2, 3, 4), asked('2026-06-01', 3, 'decline')]);
    expect(learnedAnswerLines(learned, learnedSpan(today))).toEqual([
      {
        text: '返事：答えの半分以上が、聞いてから2日のうちに届いた',
        source: '2026年10月までの2年の打診の記録',
      },
      {
        text: '受け入れに前向きな答え：半分以上',
        source: '2026年10月までの2年の打診の記録',
      },
    ]);
    expect(learnedAnswerLines(learnedOf(answers(0, 0, 0)), learnedSpan(today))[0]?.text).toContain(
      'その日のうちに届いた',
    );
  });
});

describe('for any records', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((back) => addDays(today, -back));
  const anyAnswer = fc.option(fc.integer({ min: 0, max: 40 }));
  const anyTrace = fc
    .tuple(anyDay, anyAnswer, fc.constantFrom('accept', 'meet_first', 'decline'))
    .map(([on, days, answer]) => asked(on, days, answer));
  /** Somebody said no, took an inquiry back, or a case ended: no answer of the host, and it is asked no more. */
  const anyRefusal = anyDay.map((on) => asked(on, null, '', false));

  it('refusals by people and endings for their reasons change nothing', () => {
    fc.assert(
      fc.property(fc.array(anyTrace), fc.array(anyRefusal), (traces, refusals) => {
        expect(learnedOf([...traces, ...refusals])).toEqual(learnedOf(traces));
      }),
    );
  });

  it('the order of records changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyTrace)
          .chain((traces) =>
            fc.tuple(fc.constant(traces), fc.shuffledSubarray(traces, { minLength: traces.length })),
          ),
        ([traces, shuffled]) => {
          expect(learnedOf(shuffled)).toEqual(learnedOf(traces));
        },
      ),
    );
  });

  it('nothing is told of fewer people than three, however many inquiries', () => {
    const fewPeople = fc.record({ answered: fc.nat({ max: 2 }), waiting: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(anyTrace), fewPeople, (traces, people) => {
        expect(learnedOf(traces, people)).toEqual({ reply: null, acceptance: null, unanswered: false });
      }),
    );
  });

  it('no single answer turns what is told while the lesser part has fewer than three', () => {
    fc.assert(
      fc.property(fc.array(anyTrace), fc.constantFrom('accept', 'decline'), (traces, answer) => {
        const of = (what: 'willing' | 'declined') =>
          traces.filter((trace) => {
            const counted = peopleOf([trace]).answered === 1;
            return counted && (trace.answer === 'decline') === (what === 'declined');
          }).length;
        const before = learnedOf(traces).acceptance;
        fc.pre(Math.min(of('willing'), of('declined')) < 3 && before !== null);
        expect(learnedOf([...traces, asked('2026-10-01', 0, answer)]).acceptance).toBe(before);
      }),
    );
  });

  it('an answer of this month moves nothing before the month is over', () => {
    fc.assert(
      fc.property(fc.array(anyTrace), fc.integer({ min: 0, max: 19 }), (traces, day) => {
        const now = asked(addDays('2026-11-01', day), 0, 'decline');
        expect(learnedOf([...traces, now])).toEqual(learnedOf(traces));
      }),
    );
  });
});
