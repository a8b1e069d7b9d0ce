import { describe, expect, it } from 'vitest';
import { Breaker } from './breaker';

/** y: may ask and succeeds, n: may ask and fails, -: may not ask, number: milliseconds pass. */
function play(steps: readonly (string | number)[]): { asked: string; changes: boolean[] } {
  let now = 0;
  const changes: boolean[] = [];
  const breaker = new Breaker({
    failures: 3,
    openMs: 10_000,
    clock: () => now,
    onChange: (open) => changes.push(open),
  });
  let asked = '';
  for (const step of steps) {
    if (typeof step === 'number') {
      now += step;
    } else if (!breaker.mayAsk()) {
      asked += '-';
    } else {
      asked += step;
      if (step === 'y') breaker.succeeded();
      else breaker.failed();
    }
  }
  return { asked, changes };
}

describe('the breaker', () => {
  it.each<[string, (string | number)[], string, boolean[]]>([
    ['lets everything pass while it goes well', ['y', 'y', 'y'], 'yyy', []],
    ['bears two failures in a row', ['n', 'n', 'y', 'n', 'n', 'y'], 'nnynny', []],
    ['holds back after the third', ['n', 'n', 'n', 'y', 9_999, 'y'], 'nnn--', [true]],
    [
      'lets one try after ten seconds, and all when it went well',
      ['n', 'n', 'n', 10_000, 'y', 'y'],
      'nnnyy',
      [true, false],
    ],
    [
      'holds back again when the try fails',
      ['n', 'n', 'n', 10_000, 'n', 'y', 10_000, 'y'],
      'nnnn-y',
      [true, false],
    ],
  ])('%s', (_, steps, asked, changes) => {
    expect(play(steps)).toEqual({ asked, changes });
  });

  it('lets a single question try at a time', () => {
    let now = 0;
    const breaker = new Breaker({ failures: 1, openMs: 10, clock: () => now, onChange: () => undefined });
    breaker.mayAsk();
    breaker.failed();
    now = 10;
    expect([breaker.mayAsk(), breaker.mayAsk(), breaker.open]).toEqual([true, false, true]);
    breaker.succeeded();
    expect([breaker.mayAsk(), breaker.mayAsk(), breaker.open]).toEqual([true, true, false]);
  });
});
