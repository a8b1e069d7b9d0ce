import { describe, expect, it } from 'vitest';
import { decideCorrection, decideTakingBack } from './insurance-mending';

const yes = { ok: true } as const;
const no = (reason: string) => ({ ok: false, reason: expect.stringContaining(reason) as string });
const written = { kind: 'event', eventPlan: 'a', validFrom: '2026-11-20', validTo: '2026-11-22' } as const;

describe('an insurance that was written down wrongly', () => {
  it.each([
    ['another kind', { kind: 'liability', eventPlan: '' }, yes],
    ['another plan', { eventPlan: 'other' }, yes],
    ['another first day', { validFrom: '2026-11-19' }, yes],
    ['another last day', { validTo: '2026-11-23' }, yes],
    ['the same', {}, no('変わったところがありません')],
  ] as const)('is corrected to %s', (_, change, expected) => {
    expect(decideCorrection({ ...written, takenBackOn: null }, { ...written, ...change })).toMatchObject(
      expected,
    );
  });

  it('is taken back once, and not corrected after that', () => {
    expect(decideTakingBack({ takenBackOn: null })).toEqual(yes);
    const gone = { takenBackOn: '2026-11-21' };
    expect(decideTakingBack(gone)).toMatchObject(no('2026年11月21日（土）に取り消されています'));
    const after = { ...written, validTo: '2026-11-23' };
    expect(decideCorrection({ ...written, ...gone }, after)).toMatchObject(no('取り消されています'));
  });
});
