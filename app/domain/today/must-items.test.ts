import { describe, expect, it } from 'vitest';
import { mustItem } from './must-items';

const fact = {
  ...{ placementId: 'p', caseId: 'c', code: 'tsubame-482-7', hostId: 'h', hostName: '中央自治会' },
  ...{ opportunityId: 'o', agreedOn: '2026-11-12' },
};

describe('AT-E1-2: an unanswered must is a task of the day', () => {
  it.each([
    [['片手でできる作業'], '中央自治会に「片手でできる作業」を聞く'],
    [['片手でできる作業', '静かな場所'], '中央自治会に「片手でできる作業」「静かな場所」を聞く'],
    [
      ['片手でできる作業', '静かな場所', '歩いて行ける', '少人数'],
      '中央自治会に「片手でできる作業」「静かな場所」ほか2つを聞く',
    ],
  ])('of %s', (musts, what) => {
    expect(mustItem({ ...fact, musts }, '2026-11-20')).toMatchObject({ what, caseId: 'c' });
  });

  it('is never late, and leads to the question at that very offer', () => {
    expect(mustItem({ ...fact, musts: ['静かな場所'] }, '2026-11-20')).toMatchObject({
      ...{ band: 'today', when: '11月12日から', day: '2026-11-12' },
      action: { to: '/cases/tsubame-482-7/matches/why?host=h&opportunity=o' },
    });
    expect(mustItem({ ...fact, opportunityId: null, musts: ['静かな場所'] }, '2026-11-20').action.to).toBe(
      '/cases/tsubame-482-7/matches/why?host=h',
    );
  });
});
