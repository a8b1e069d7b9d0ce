import { describe, expect, it } from 'vitest';
import {
  decideWishStep,
  openWishSteps,
  wishStatuses,
  wishSteps,
  wishStepTo,
  type WishStatus,
  type WishStep,
} from './wish-rules';

const table: Record<WishStep | 'accept', WishStatus[]> = {
  accept: ['received'],
  answer: ['open'],
  close: ['open', 'answered'],
  dismiss: ['received'],
  reopen: ['answered', 'closed', 'dismissed'],
};

describe('a step of a wish', () => {
  it.each(Object.entries(table))('%s', (step, from) => {
    for (const status of wishStatuses) {
      const { ok } = decideWishStep(step as WishStep, { status, reason: '広告' });
      expect([status, ok]).toEqual([status, from.includes(status)]);
    }
  });

  it('is left out only with a reason', () =>
    expect(decideWishStep('dismiss', { status: 'received', reason: '  ' })).toMatchObject({ ok: false }));

  it.each<[WishStep, WishStatus, WishStatus]>([
    ['answer', 'open', 'answered'],
    ['close', 'answered', 'closed'],
    ['dismiss', 'received', 'dismissed'],
    ['reopen', 'dismissed', 'received'],
    ['reopen', 'closed', 'open'],
  ])('%s leads from %s to %s', (step, from, to) => expect(wishStepTo(step, from)).toBe(to));

  it('is never used before somebody accepted it', () => {
    for (const step of wishSteps)
      expect(wishStepTo(step, 'received')).not.toBe(step === 'reopen' ? '' : 'open');
    expect(openWishSteps('received')).toEqual(['dismiss']);
  });
});
