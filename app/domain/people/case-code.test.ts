import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { birds, trees } from '~/lib/alias-words';
import { caseCodePrefix, formatCaseCode, makeCaseCode, parseCaseCode } from './case-code';

const anyCode = fc.tuple(fc.nat(birds.length - 1), fc.nat(999)).map((picks) =>
  makeCaseCode(
    (
      (left) => () =>
        left.shift() ?? 0
    )([...picks]),
  ),
);

describe('the birds', () => {
  it('are many, unlike each other in their first two and last three kana, and no trees', () => {
    const kana = birds.map((bird) => bird.kana);
    expect(kana.length).toBeGreaterThanOrEqual(60);
    expect(new Set(kana.map((word) => word.slice(0, 2))).size).toBe(kana.length);
    const long = kana.filter((word) => word.length > 2).map((word) => word.slice(-3));
    expect(new Set(long).size).toBe(long.length);
    expect(kana.filter((word) => trees.includes(word))).toEqual([]);
  });

  it('share a check group only when they sound far apart', () => {
    const near: string[] = [];
    birds.forEach((one, at) => {
      birds.slice(0, at).forEach((other, otherAt) => {
        const alike = distance(one.kana, other.kana) < 2 || one.kana[0] === other.kana[0];
        if (at % 10 === otherAt % 10 && alike) near.push(`${one.kana}–${other.kana}`);
      });
    });
    expect(near).toEqual([]);
  });
});

describe('a case code', () => {
  it('is made from the randomness passed in', () => {
    const picks = [birds.findIndex(({ kana }) => kana === 'つばめ'), 482];
    expect(makeCaseCode(() => picks.shift() ?? 0)).toBe('tsubame-482-7');
  });

  it('is shown as it is said', () => {
    expect(formatCaseCode('tsubame-482-7')).toBe('つばめ 482-7');
    expect(formatCaseCode('unknown')).toBe('unknown');
  });

  it.each([
    ['つばめ 482-7'],
    ['つばめ482-7'],
    ['つばめ　４８２－７'],
    ['ツバメ 4827'],
    ['ﾂﾊﾞﾒ 482ｰ7'],
    ['tsubame-482-7'],
    ['TSUBAME 482 7'],
    ['tubame4827'],
    [' つばめ 482–7 '],
    ['つばめ・482・7'],
    ['つばめー482ー7'],
  ])('%s is read', (typed) => {
    expect(parseCaseCode(typed)).toEqual({ ok: true, code: 'tsubame-482-7' });
  });

  it.each([
    ['fukurou', 'fukuro'],
    ['hukuro', 'fukuro'],
    ['raichou', 'raicho'],
    ['jusimatu', 'jushimatsu'],
    ['zyusimatu', 'jushimatsu'],
    ['kujyaku', 'kujaku'],
    ['フラミンゴ', 'furamingo'],
    ['ペンギン', 'pengin'],
  ])('%s is the bird %s', (typed, romaji) => {
    expect(caseCodePrefix(`${typed} 12`)).toBe(`${romaji}-12`);
  });

  it.each([
    ['つばめ 482', '符号は「つばめ 482-7」のように、鳥の名と4つの数字で入れてください。'],
    ['482-7', '符号は「つばめ 482-7」のように、鳥の名と4つの数字で入れてください。'],
    ['', '符号は「つばめ 482-7」のように、鳥の名と4つの数字で入れてください。'],
    ['すずめ 482-7', '「すずめ」という鳥は符号に使っていません。鳥の名を確かめてください。'],
    ['つばめ 482-6', 'さいごの数字が合いません。鳥の名と数字をもう一度確かめてください。'],
    ['つばめ 428-7', 'さいごの数字が合いません。鳥の名と数字をもう一度確かめてください。'],
    ['かもめ 482-7', 'さいごの数字が合いません。鳥の名と数字をもう一度確かめてください。'],
    ['つぐみ 482-7', 'さいごの数字が合いません。鳥の名と数字をもう一度確かめてください。'],
  ])('%s is refused', (typed, reason) => {
    expect(parseCaseCode(typed)).toEqual({ ok: false, reason });
  });

  it('is read back from every way it is written', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseCaseCode(code)).toEqual({ ok: true, code });
        expect(parseCaseCode(formatCaseCode(code))).toEqual({ ok: true, code });
      }),
    );
  });

  it('does not survive a wrong digit or two digits swapped', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(3), fc.integer({ min: 1, max: 9 }), (code, at, shift) => {
        const [bird = '', ...rest] = code.split('-');
        const digits = Array.from(rest.join(''));
        const wrong = digits.with(at, String((Number(digits[at]) + shift) % 10));
        expect(parseCaseCode(`${bird} ${wrong.join('')}`).ok).toBe(false);
        const [a = '', b = ''] = [digits[at], digits[at + 1]];
        if (b !== '' && a !== b) {
          expect(
            parseCaseCode(
              `${bird} ${digits
                .with(at, b)
                .with(at + 1, a)
                .join('')}`,
            ).ok,
          ).toBe(false);
        }
      }),
    );
  });

  it('does not survive the wrong bird of another group', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(birds.length - 1), (code, other) => {
        const [bird = '', ...rest] = code.split('-');
        const at = birds.findIndex(({ romaji }) => romaji === bird);
        fc.pre(at % 10 !== other % 10);
        expect(parseCaseCode(`${birds[other]?.kana ?? ''} ${rest.join('')}`).ok).toBe(false);
      }),
    );
  });

  it('never throws on what people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !parseCaseCode(text).ok || text.length > 0),
    );
  });
});

describe('a search for a code', () => {
  it.each([
    ['つばめ', 'tsubame-'],
    ['ツバメ 4', 'tsubame-4'],
    ['tubame 482', 'tsubame-482'],
    ['つばめ 482-7', 'tsubame-482-7'],
    ['田中', null],
    ['482', null],
    ['', null],
  ])('%s begins %s', (typed, prefix) => {
    expect(caseCodePrefix(typed)).toBe(prefix);
  });
});

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  Array.from(a).forEach((character, i) => {
    const next = [i + 1];
    Array.from(b).forEach((other, j) => {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (character === other ? 0 : 1)),
      );
    });
    row = next;
  });
  return row[b.length] ?? 0;
}
