import { describe, expect, it } from 'vitest';
import { slugOf, slugsOf, timePatterns } from './schema';

const messages = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe('slugOf', () => {
  it('takes a slug of the list', () => {
    expect(slugOf('activity').parse('weeding')).toBe('weeding');
  });
  it.each([undefined, '', 'fishing_trip', 3])('refuses %j and says what to do', (value) => {
    expect(messages(slugOf('activity').safeParse(value))).toEqual(['活動を一覧から選んでください']);
  });
});

describe('slugsOf', () => {
  it('takes nothing, one or many, and drops doubles', () => {
    expect(slugsOf('wish').parse(undefined)).toEqual([]);
    expect(slugsOf('wish').parse('want_teach')).toEqual(['want_teach']);
    expect(slugsOf('wish').parse(['want_teach', 'want_teach', 'want_talk'])).toEqual([
      'want_teach',
      'want_talk',
    ]);
  });
  it('keeps its limits', () => {
    expect(messages(slugsOf('activity', { min: 1 }).safeParse([]))).toEqual(['活動を1つ以上選んでください']);
    expect(messages(slugsOf('wish', { max: 1 }).safeParse(['want_teach', 'want_talk']))).toEqual([
      '願いは1つまでにしてください',
    ]);
    expect(messages(slugsOf('wish').safeParse(['nothing']))).toEqual(['願いを一覧から選んでください']);
  });
});

describe('timePatterns', () => {
  it('takes patterns of the week and refuses others', () => {
    expect(timePatterns.parse(['tue_am', 'tue_am', 'weekday_day'])).toEqual(['tue_am', 'weekday_day']);
    expect(messages(timePatterns.safeParse(['someday']))).toEqual(['曜日と時間帯を一覧から選んでください']);
  });
});
