import { describe, expect, it } from 'vitest';
import { caseStatuses } from './case-rules';
import { decideEngaged, engagementOf, type EngagementFacts } from './engagement-rules';

const facts: EngagementFacts = {
  status: 'assessing',
  earlyEngagementOn: '2026-10-01',
  engagementReviewedOn: null,
  engagementEndedOn: null,
};

describe('involvement before the decision', () => {
  it.each<[string, Partial<EngagementFacts>, string | null]>([
    ['is looked at thirty days after it began', {}, '2026-10-31'],
    ['and thirty days after each look', { engagementReviewedOn: '2026-10-28' }, '2026-11-27'],
    ['a look at an earlier one does not count', { engagementReviewedOn: '2026-09-01' }, '2026-10-31'],
    ['never began', { earlyEngagementOn: null }, null],
    ['was stopped', { engagementEndedOn: '2026-10-20' }, null],
  ])('%s', (_, given, reviewOn) => {
    expect(engagementOf({ ...facts, ...given }, 30)?.reviewOn ?? null).toBe(reviewOn);
  });

  it('runs before the decision only', () => {
    const states = caseStatuses.filter((status) => engagementOf({ ...facts, status }, 30) !== null);
    expect(states).toEqual(['intake', 'assessing', 'planning', 'deciding']);
  });

  it.each<[string, Partial<EngagementFacts>, string, string | null]>([
    ['opens a trial', {}, '2026-10-31', null],
    ['not the day after its review was due', {}, '2026-11-01', '見直す日が過ぎています'],
    ['again after the review', { engagementReviewedOn: '2026-11-02' }, '2026-11-02', null],
    ['nothing is recorded', { earlyEngagementOn: null }, '2026-10-02', '先に関わるわけの記録が要ります'],
    ['the support goes on', { status: 'active' }, '2026-10-02', '支援決定が、まだありません'],
  ])('%s', (_, given, today, reason) => {
    const found = { ...facts, ...given };
    const decision = decideEngaged(engagementOf(found, 30), { status: found.status, today });
    if (reason === null) expect(decision.ok).toBe(true);
    else {
      expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
      expect(decision.ok ? '' : decision.wayOut).not.toBe('');
    }
  });
});
