import type { Cell } from './characters';

const values: Record<string, number> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const isNumeral = (text: string | undefined) =>
  text !== undefined && (text in values || text === '十' || text === '百');
const counters = [['丁', '目'], ['番', '地'], ['番'], ['号'], ['条']];

/** 三丁目 → 3丁目, 十二番地 → 12番地: kanji numerals before the counters of addresses. */
export function arabicBeforeCounters(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (let i = 0; i < cells.length;) {
    let end = i;
    while (isNumeral(cells[end]?.text)) end += 1;
    const number = end > i && beforeCounter(cells, end) ? readNumeral(cells.slice(i, end)) : undefined;
    if (number === undefined) {
      out.push(...cells.slice(i, Math.max(end, i + 1)));
    } else {
      const from = cells[i]?.from ?? 0;
      const to = cells[end - 1]?.to ?? from;
      out.push(...Array.from(number, (text) => ({ text, from, to })));
    }
    i = Math.max(end, i + 1);
  }
  return out;
}

function beforeCounter(cells: readonly Cell[], at: number): boolean {
  return counters.some((counter) => counter.every((text, n) => cells[at + n]?.text === text));
}

/** 二十一 → 21, 一〇三 → 103, of any length; undefined for what is no number (十百). */
function readNumeral(cells: readonly Cell[]): string | undefined {
  const texts = cells.map((cell) => cell.text);
  if (!texts.includes('十') && !texts.includes('百'))
    return texts
      .map((text) => values[text])
      .join('')
      .replace(/^0+(?=\d)/, '');
  const match =
    /^(?:([一二三四五六七八九])?(百))?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      texts.join(''),
    );
  if (!match) return undefined;
  const [, hundreds, hundred, tens, ten, ones] = match;
  const part = (mark: string | undefined, unit: string | undefined, size: number) =>
    unit ? (mark ? (values[mark] ?? 0) : 1) * size : 0;
  return String(part(hundreds, hundred, 100) + part(tens, ten, 10) + (ones ? (values[ones] ?? 0) : 0));
}
