import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { newId } from '~/domain/kernel/ids';
import { makeCaseCode } from '~/domain/people/case-code';
import { allocationQueryOf, mostByHand, pairName } from './query';

it('takes as many pairs by hand as may be, and tells how many are beyond', () => {
  const code = makeCaseCode((below) => randomInt(below));
  const names = Array.from({ length: mostByHand + 2 }, () => pairName({ code, offerId: newId() }));
  const queryOf = (fixed: readonly string[], forbidden: readonly string[]) =>
    allocationQueryOf(
      new URLSearchParams([...fixed.map((one) => ['fix', one]), ...forbidden.map((one) => ['not', one])]),
    );
  expect(queryOf(names.slice(0, mostByHand), []).dropped).toBe(0);
  const { fixed, forbidden, dropped } = queryOf(names, names.slice(0, mostByHand + 1));
  expect([fixed.length, forbidden.length, dropped]).toEqual([mostByHand, mostByHand, 3]);
});
