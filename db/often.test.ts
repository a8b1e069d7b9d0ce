import { describe, expect, it } from 'vitest';
import { isWorthPreparing } from './often.server';

describe('a statement is prepared', () => {
  it('from the third time on', () => {
    expect([1, 2, 3, 4].map(() => isWorthPreparing('select 1'))).toEqual([false, false, true, true]);
  });

  it('never when it is as long as a list of values', () => {
    const long = `select ${'$1, '.repeat(1_000)} 1`;
    expect([1, 2, 3, 4].map(() => isWorthPreparing(long))).toEqual([false, false, false, false]);
  });

  it('only while there is room for it on every connection', () => {
    const texts = Array.from({ length: 1_000 }, (_, n) => `select ${n} from lists`);
    for (const text of texts) for (let time = 0; time < 3; time += 1) isWorthPreparing(text);
    expect(texts.filter(isWorthPreparing).length).toBeLessThanOrEqual(250);
  });
});
