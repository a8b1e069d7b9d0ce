import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalSpan } from './fold';
import { isMyNumber } from './identity-numbers';
import { inspectText, markedParts, refusedAlways } from './inspect';

const characters = (text: string) => fc.constantFrom(...Array.from(text));

const japanese = fc.string({
  unit: characters('さんくん様氏田中0123456789-ー〇一二三の町丁目番地号@.a Aァヶ〒。\n\u200b\u3099９＠あ'),
  maxLength: 60,
});
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), japanese);

describe('whatever is typed', () => {
  it('never throws, and finds only places that exist, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const finding of inspectText(text, [])) {
          expect(finding.start).toBeGreaterThanOrEqual(at);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.found).toBe(text.slice(finding.start, finding.end));
          at = finding.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('can be put together again from its parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          markedParts(text, inspectText(text, []))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('folds every character to a place in the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let index = 0; index < folded.text.length; index += 1) {
          const span = originalSpan(folded, index, index + 1);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => Array.from(text).join('\u200b'),
  (text) => Array.from(text).join('\u2060'),
  (text) => text.replaceAll('-', '－'),
  (text) => text.replaceAll('-', '‐'),
  (text) => text.replaceAll('-', 'ー'),
];

const digits = (count: number) =>
  fc.string({ unit: characters('0123456789'), minLength: count, maxLength: count });
const disguise = fc.constantFrom(...disguises);

describe('in any disguise', () => {
  it('a mobile number is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('070', '080', '090'),
        digits(4),
        digits(4),
        disguise,
        (head, a, b, hide) => {
          expect(refusedAlways(`連絡は${hide(`${head}-${a}-${b}`)}まで`, [])).not.toEqual([]);
        },
      ),
    );
  });

  it('a mail address is refused', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,10}$/),
        fc.stringMatching(/^[a-z]{2,10}$/),
        disguise,
        (user, host, hide) => {
          expect(refusedAlways(hide(`${user}@${host}.jp`), []).map(({ rule }) => rule)).toContain('mail');
        },
      ),
    );
  });

  it('a personal number is refused', () => {
    fc.assert(
      fc.property(digits(11), disguise, (head, hide) => {
        const numbers = Array.from('0123456789', (check) => head + check).filter(isMyNumber);
        for (const number of numbers) expect(refusedAlways(hide(number), [])).not.toEqual([]);
      }),
    );
  });

  it('a surname with さん is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('田中', '長谷川', '土屋', '原', 'タナカ', 'ﾀﾅｶ'),
        disguise,
        (name, hide) => {
          expect(refusedAlways(hide(`${name}さん`), []).map(({ rule }) => rule)).toContain('person_name');
        },
      ),
    );
  });
});

/** The shortest of some runs, so that a pause of the machine is no measure. */
function quickest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

const hostileUnit = fc.oneof(
  fc.string({
    unit: characters('さんくんちゃん様氏田中0123456789-ーの@.aA 市町村丁目番地号'),
    minLength: 1,
    maxLength: 8,
  }),
  fc.constantFrom(
    '田中',
    '市本町',
    'みなも',
    'みなも市立',
    '1-',
    '0-',
    '〇',
    'a.',
    'a@a.',
    'A・',
    '昭和5年',
    'さん',
    '小学',
    '会社',
    '団地',
    '実家は',
    '本町の',
    '障害者の',
    '統合 ',
    '電話',
    '手帳の',
    'ァ',
    '々',
  ),
);

describe('a long text', () => {
  /** Sixteen times the length may take sixteen times as long, and some; the square would be 256 times. */
  it('is read in time that grows with its length', () => {
    fc.assert(
      fc.property(hostileUnit, (unit) => {
        const long = unit.repeat(Math.ceil(16_000 / unit.length));
        const short = long.slice(0, 1_000);
        const ratio = quickest(() => inspectText(long, [])) / quickest(() => inspectText(short, []));
        expect(ratio).toBeLessThan(80);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});
