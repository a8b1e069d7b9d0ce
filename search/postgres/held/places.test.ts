import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { termOf, type Term } from '../../query';
import { buildVocabulary } from '../../vocabulary/vocabulary';
import { HeldRows, type StoredRow } from './rows';
import { rowsWorth } from './worth';

const vocabulary = buildVocabulary();
/** Few letters, so that lines share many pieces. */
const line = fc.string({
  unit: fc.constantFrom('畑', '農', '園', 'の', 'み', '店'),
  minLength: 1,
  maxLength: 5,
});
const page = fc.array(line, { maxLength: 3 }).map((lines) => `\n${lines.join('\n')}\n`);
const norm = fc.tuple(page, page, page, page).map((pages) => pages.join('\f'));
const word = fc.string({
  unit: fc.constantFrom('畑', '農', '園', 'の', 'み', '店'),
  minLength: 1,
  maxLength: 3,
});
/** Rows come, some go again, and from time to time all is gathered. */
const change = fc.oneof(
  norm.map((text) => ({ put: text })),
  fc.nat(20).map((nr) => ({ drop: nr })),
  fc.constant({ settle: true }),
);

function aStoredRow(nr: number, text: string): StoredRow {
  return {
    ...{ nr, host_id: `host-${nr}`, kind: 'shop', areas: '', stance: null, status: 'listed', quality: 0 },
    ...{ confirmed_on: null, lat: null, lng: null, offers: [], norm: text },
  };
}

/** The word as it stands, without its neighbours. */
function plainly(text: string, excluded = false): Term {
  const term = termOf({ text, excluded, phrase: true }, vocabulary);
  if (!term) throw new Error(`not a word: ${text}`);
  return term;
}

it('whatever comes, goes and is gathered in between: exactly the rows with a line that holds the word are found', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), word, word, (changes, wanted, unwanted) => {
      const rows = new HeldRows();
      const texts = new Map<number, string>();
      for (const [nr, one] of changes.entries()) {
        if ('put' in one) {
          rows.put(aStoredRow(nr, one.put));
          texts.set(nr, one.put);
        }
        if ('drop' in one) {
          texts.delete(one.drop);
          rows.keep(new Set(texts.keys()));
        }
        if ('settle' in one) rows.settle(0);
      }
      const numbers = (terms: readonly Term[]) =>
        rowsWorth({ terms, join: 'all' }, rows)
          .map(({ row }) => row.nr)
          .sort((one, other) => one - other);
      const holding = Array.from(texts).filter(([, text]) => text.includes(wanted));
      expect(numbers([plainly(wanted)])).toEqual(holding.map(([nr]) => nr));
      expect(numbers([plainly(wanted), plainly(unwanted, true)])).toEqual(
        holding.filter(([, text]) => !text.includes(unwanted)).map(([nr]) => nr),
      );
    }),
    { numRuns: 300 },
  );
});
