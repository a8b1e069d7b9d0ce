import { describe, expect, it } from 'vitest';
import { decideSeen, decideUrgentOpening, mostUrgentADay } from './urgent-rules';

describe('to open a case of others in an emergency', () => {
  it.each([
    [false, 0, true],
    [false, mostUrgentADay - 1, true],
    [false, mostUrgentADay, false],
    [true, 0, false],
  ])('sees it already: %s, opened lately: %i → %s', (seesAlready, openedLately, ok) => {
    const decision = decideUrgentOpening({ seesAlready, openedLately });
    expect(decision.ok).toBe(ok);
    if (!decision.ok) expect(decision.wayOut).not.toBe('');
  });
});

describe('to look at why it was opened', () => {
  it.each([
    [false, false, true],
    [true, false, false],
    [false, true, false],
  ])('own: %s, looked at: %s → %s', (isOwn, seen, ok) => {
    expect(decideSeen({ isOwn, seen }).ok).toBe(ok);
  });
});
