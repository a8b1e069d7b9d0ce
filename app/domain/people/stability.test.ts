import { describe, expect, it } from 'vitest';
import {
  decideViews,
  stabilityLevel,
  stabilityNames,
  stabilityView,
  stabilityViews,
  type StabilityView,
} from './stability-rules';

describe('AT-E1-5: both views of stability', () => {
  it.each<[StabilityView | undefined, StabilityView | undefined, string | null]>([
    ['4', '5', null],
    // What they say is theirs: a low view is heard like any other.
    ['1', '2', null],
    ['not_asked', '4', 'ご本人から見た安定を、まだ聞いていません。'],
    ['4', 'not_asked', 'つながり先から見た安定を、まだ聞いていません。'],
    [undefined, undefined, 'ご本人から見た安定とつながり先から見た安定を、まだ聞いていません。'],
  ])('AT-E1-5: the person %s, the host %s', (stabilityPerson, stabilityHost, reason) => {
    const decision = decideViews({ stabilityPerson, stabilityHost });
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  it('AT-E1-5: nobody is asked of a place where nobody is told who comes', () => {
    const heard = { stabilityPerson: '4', stabilityHost: undefined } as const;
    expect(decideViews(heard, { hostKnows: false }).ok).toBe(true);
    expect(decideViews({ ...heard, stabilityPerson: 'not_asked' }, { hostKnows: false })).toMatchObject({
      reason: 'ご本人から見た安定を、まだ聞いていません。',
    });
  });

  it('are words, of which one says that nobody has asked', () => {
    expect(stabilityNames.not_asked).toBe('まだ聞いていない');
    expect(Object.values(stabilityNames).join('')).not.toMatch(/[0-9]/u);
  });

  it('are kept as a number and read as the choice they were', () => {
    for (const view of stabilityViews) {
      expect(stabilityView(stabilityLevel(view))).toBe(view === 'not_asked' ? undefined : view);
    }
  });
});
