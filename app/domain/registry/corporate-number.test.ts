import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import { checkDigitOf, formatCorporateNumber, readCorporateNumber } from './corporate-number';

const twelve = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
  .map((digits) => digits.join(''));

describe('法人番号', () => {
  it.each([
    ['国税庁', '7000012050002'],
    ['デジタル庁', '8000012010038'],
    ['厚生労働省', '6000012070001'],
    ['東京都', '8000020130001'],
  ])('takes the published number of %s', (_, number) => {
    expect(readCorporateNumber(number)).toBe(number);
  });

  it.each([
    ['in full width', '７００００１２０５０００２', '7000012050002'],
    ['with hyphens', '7-0000-1205-0002', '7000012050002'],
    ['with spaces', ' 7 0000 1205 0002 ', '7000012050002'],
    ['with a wrong check digit', '1000012050002', null],
    ['with two digits exchanged', '7000010250002', null],
    ['too short', '700001205000', null],
    ['a 会社法人等番号 of twelve digits', '000012050002', null],
    ['with letters', 'T7000012050002', null],
    ['nothing', '', null],
  ])('reads what is written %s', (_, text, read) => {
    expect(readCorporateNumber(text)).toBe(read);
  });

  it('has a check digit from 1 to 9 for any twelve digits, and is taken with it alone', () => {
    fc.assert(
      fc.property(twelve, fc.integer({ min: 0, max: 9 }), (digits, first) => {
        const check = checkDigitOf(digits);
        expect(check).toBeGreaterThanOrEqual(1);
        expect(check).toBeLessThanOrEqual(9);
        expect(readCorporateNumber(`${first}${digits}`) !== null).toBe(first === check);
      }),
    );
  });

  it('shows any single mistyped digit, except 0 for 9', () => {
    fc.assert(
      fc.property(
        twelve,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, at, wrong) => {
          const typed = `${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`;
          const alike = (Number(digits[at]) - wrong) % 9 === 0;
          const taken = readCorporateNumber(`${checkDigitOf(digits)}${typed}`) !== null;
          expect(taken).toBe(alike);
        },
      ),
    );
  });

  it('is shown in groups', () => {
    expect(formatCorporateNumber('7000012050002')).toBe('7 0000 1205 0002');
  });
});
