import { describe, expect, it } from 'vitest';
import { limitConcurrency } from './limit-concurrency';

function gates() {
  const open: (() => void)[] = [];
  const work = () => new Promise<void>((done) => open.push(done));
  return { open, work };
}

describe('limitConcurrency', () => {
  it('never runs more than allowed, runs the waiting in order, turns away the rest', async () => {
    const { open, work } = gates();
    const limited = limitConcurrency(work, { atOnce: 2, waiting: 1, full: () => new Error('full') });
    const first = limited();
    const second = limited();
    const third = limited();
    await expect(limited()).rejects.toThrow('full');
    expect(open).toHaveLength(2);
    open[0]?.();
    await first;
    expect(open).toHaveLength(3);
    open[1]?.();
    open[2]?.();
    await Promise.all([second, third]);
  });

  it('frees the place of a call that failed', async () => {
    const limited = limitConcurrency(
      (fail: boolean) => (fail ? Promise.reject(new Error('broken')) : Promise.resolve('done')),
      {
        atOnce: 1,
        waiting: 5,
        full: () => new Error('full'),
      },
    );
    const results = await Promise.allSettled([limited(true), limited(false), limited(true), limited(false)]);
    expect(results.map((result) => result.status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
