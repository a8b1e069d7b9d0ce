import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard';

describe('guardFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+81', "'+81"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['　＝1', "'　＝1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\t=1', "'\t=1"],
    ['\tあ', "'\tあ"],
    ['\rあ', "'\rあ"],
    ['\nあ', "'\nあ"],
    ['\n=1', "'\n'=1"],
    ['あ\n=1', "あ\n'=1"],
    ['あ\r\n =1\r\n-2', "あ\r\n' =1\r\n'-2"],
    ["'=1", "''=1"],
    ["''\t", "'''\t"],
    ['=cmd|"/c calc"!A1', '\'=cmd|"/c calc"!A1'],
  ])('%j becomes %j', (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  it.each(['', 'あおば農園', '1-2-3', '054-000-0000', 'a=b', "'あ", 'メール@例', 'あ\nい', '５－１'])(
    '%j stays as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    },
  );
});

const pieces = fc.constantFrom(
  ...'=+-@＝＋－＠\'"\t\r\n ,;　\u00a0\u200b\ufeffあ1'.split(''),
  '\r\n',
  'cmd|',
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Written apart from the guard: a line that a spreadsheet may run. */
const runs = (line: string) => /^[\s\u200b\u2060\ufeff]*[=+\-@＝＋－＠]/u.test(line);

describe('for any text', () => {
  it('no line of a guarded text runs, and it begins with no tab or line end', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const guarded = guardFormula(text);
        expect(guarded.split(/[\r\n]/u).some(runs)).toBe(false);
        expect(/^[\t\r\n]/u.test(guarded)).toBe(false);
      }),
      { numRuns: 2_000 },
    ));

  it('what was guarded comes back exactly', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    ));
});
