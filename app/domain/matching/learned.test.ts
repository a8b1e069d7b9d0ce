import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import { addDays, startOfDay, type Day } from '~/lib/japanese-date';
import { learnedFromAnswers, learnedSpan, type InquiryTrace } from './learned';
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
    ['three answers', [1, 9, 4], { answers: 3, withinDays: 4 }],
    [
      'an even number: half of them came within the lower of the two in the middle',
      [8, 2, 1, 5],
      { answers: 4, withinDays: 2 },
    ],
    ['answers of the same day', [0, 0, 7], { answers: 3, withinDays: 0 }],
  ])('of %s', (_, days, reply) => {
    expect(learnedFromAnswers(answers(...days), today).reply).toEqual(reply);
  });

  it('is counted in days of Japan, not in hours', () => {
    const late = { ...asked('2026-06-01', 0), askedAt: new Date('2026-06-01T14:00:00Z') };
    const traces = [1, 2, 3].map(() => ({ ...late, answeredAt: new Date('2026-06-01T16:00:00Z') }));
    expect(learnedFromAnswers(traces, today).reply).toEqual({ answers: 3, withinDays: 1 });
  });

  it('leaves out what is older than two years, and what came this month', () => {
    const old = asked('2024-10-01', 20);
    const fresh = asked('2026-11-01', 1);
    expect(learnedFromAnswers([...answers(1, 2), old, fresh], today).reply).toBeNull();
    expect(learnedFromAnswers([...answers(1, 2), asked('2024-10-01', 31)], today).reply?.answers).toBe(3);
  });

  it('is not made longer by what has no answer yet', () => {
    const waiting = [1, 2, 3].map(() => asked('2026-09-01', null));
    expect(learnedFromAnswers([...answers(1, 2, 3), ...waiting], today)).toMatchObject({
      reply: { answers: 3, withinDays: 2 },
      unanswered: 3,
    });
  });
});

describe('inquiries without an answer', () => {
  it.each([
    ['two of them', ['2026-09-01', '2026-09-02'], null],
    ['three of them', ['2026-09-01', '2026-09-02', '2026-11-06'], 3],
    ['one of them not two weeks old', ['2026-09-01', '2026-09-02', '2026-11-07'], null],
  ])('%s', (_, days, unanswered) => {
    const traces = days.map((day) => asked(day, null));
    expect(learnedFromAnswers(traces, today).unanswered).toBe(unanswered);
  });
});

describe('what a host answers', () => {
  it.each([
    [['accept', 'accept'], null],
    [['accept', 'meet_first', 'decline'], { answers: 3, willing: 2 }],
    [['decline', 'decline', 'decline'], { answers: 3, willing: 0 }],
  ])('%j', (said, acceptance) => {
    const traces = said.map((answer) => asked('2026-06-01', 1, answer));
    expect(learnedFromAnswers(traces, today).acceptance).toEqual(acceptance);
  });
});

describe('in words', () => {
  it('tells what was counted and until when', () => {
    const learned = learnedFromAnswers([...answers(1, 2), asked('2026-06-01', 3, 'decline')], today);
    expect(learnedAnswerLines(learned, learnedSpan(today))).toEqual([
      {
        text: '返事：3件の半分以上が、聞いてから2日のうちに届いた',
        source: '2026年10月までの2年の打診の記録',
      },
      {
        text: '答えのあった打診3件のうち、受け入れに前向きな答えが2件',
        source: '2026年10月までの2年の打診の記録',
      },
    ]);
    expect(
      learnedAnswerLines(learnedFromAnswers(answers(0, 0, 0), today), learnedSpan(today))[0]?.text,
    ).toContain('その日のうちに届いた');
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
        expect(learnedFromAnswers([...traces, ...refusals], today)).toEqual(
          learnedFromAnswers(traces, today),
        );
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
          expect(learnedFromAnswers(shuffled, today)).toEqual(learnedFromAnswers(traces, today));
        },
      ),
    );
  });

  it('nothing is told of fewer than three', () => {
    fc.assert(
      fc.property(fc.array(anyTrace, { maxLength: 2 }), (traces) => {
        expect(learnedFromAnswers(traces, today)).toEqual({
          reply: null,
          acceptance: null,
          unanswered: null,
        });
      }),
    );
  });

  it('an answer of this month moves nothing before the month is over', () => {
    fc.assert(
      fc.property(fc.array(anyTrace), fc.integer({ min: 0, max: 19 }), (traces, day) => {
        const now = asked(addDays('2026-11-01', day), 0, 'decline');
        expect(learnedFromAnswers([...traces, now], today)).toEqual(learnedFromAnswers(traces, today));
      }),
    );
  });
});
