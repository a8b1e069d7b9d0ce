import { expect, it } from 'vitest';
import { municipalityCodeFault } from './municipality-code';

it.each(['222127', '132080', '011002', '131016', '472018', '392014'])(
  '%s is a municipality’s code',
  (code) => {
    expect(municipalityCodeFault(code)).toBeNull();
  },
);

it.each([
  ['22212', '222127'],
  ['222128', '222127'],
  ['222172', '222178'],
  ['2221270', '6 桁の数字'],
  ['２２２１２７', '6 桁の数字'],
  ['', '6 桁の数字'],
  ['480002', '都道府県'],
])('%s is none, and the mend is told: %s', (code, mend) => {
  expect(municipalityCodeFault(code)).toContain(mend);
});
