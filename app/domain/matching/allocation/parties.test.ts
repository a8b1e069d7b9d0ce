import { expect, it } from 'vitest';
import { partiesOf, wentTogether } from './parties';

const member = (householdId: string, caseId: string) => ({ householdId, caseId });
const choice = (caseId: string, party: number | null) => ({ caseId, party });

it('households are numbered within a proposal', () => {
  const parties = partiesOf([member('x', 'a'), member('y', 'b'), member('x', 'c')]);
  expect([...parties]).toEqual([
    ['a', 1],
    ['c', 1],
    ['b', 2],
  ]);
});

it.each([
  ['as it was kept', [choice('a', 1), choice('b', 1)], [], [['a', 'b']]],
  [
    'also when the household is another today',
    [choice('a', 1), choice('b', 1)],
    [member('x', 'a')],
    [['a', 'b']],
  ],
  [
    'two households',
    [choice('a', 1), choice('b', 2), choice('c', 1), choice('d', 2)],
    [],
    [
      ['a', 'c'],
      ['b', 'd'],
    ],
  ],
  ['one of whom the reader sees only one', [choice('a', 1), choice('b', 2)], [], []],
  [
    'kept before it was noted: as it is today',
    [choice('a', null), choice('b', null), choice('c', null)],
    [member('x', 'a'), member('x', 'b')],
    [['a', 'b']],
  ],
])('who went together: %s', (_, choices, today, codes) => {
  expect(wentTogether(choices, today).map((household) => household.map(({ caseId }) => caseId))).toEqual(
    codes,
  );
});
