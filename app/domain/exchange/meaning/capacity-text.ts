import { plainWidth } from '~/lib/text/fold';

const COUNT = String.raw`(\d{1,4})(?:\.0+)?`;
const PERSONS = '(?:人|名|席)';
/** 20, 20名, 約20人程度, 定員20. */
const WHOLE = new RegExp(`^(?:定員|約|計)?:?\\s*${COUNT}\\s*${PERSONS}?(?:程度|まで|以内)?$`, 'u');
/** 定員20名, 定員は20人, 定員:20 inside running text. */
const NAMED = new RegExp(`定員(?:は|数)?[:\\s]*${COUNT}\\s*${PERSONS}?`, 'u');
const COUNTED = new RegExp(`${COUNT}\\s*${PERSONS}`, 'gu');
/** The whole of it, where parts are listed beside it. */
const TOTAL = new RegExp(`(?:合計|計|全体で?)[:\\s]*${COUNT}\\s*${PERSONS}?`, 'u');

/**
 * A number of persons out of a cell: 20, ２０名, 定員20人, 約30名程度; of parts (生活介護20名、就労B 10名) their sum,
 * unless the whole is named. 0 stands for "not filled in" in the lists that have it. With `named` only a number
 * that is called 定員 counts, as in a note about something else.
 * @returns null when the cell does not say it.
 */
export function capacityIn(cell: string, { named = false }: { named?: boolean } = {}): number | null {
  const text = plainWidth(cell);
  if (text === '') return null;
  const whole = named ? null : WHOLE.exec(text);
  const said = whole ?? TOTAL.exec(text) ?? NAMED.exec(text);
  const parts = named || said ? [] : [...text.matchAll(COUNTED)].map((match) => Number(match[1]));
  const count = said ? Number(said[1]) : parts.reduce((sum, part) => sum + part, 0);
  return count > 0 && count <= 9999 ? count : null;
}
