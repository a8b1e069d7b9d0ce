import { plainWidth, withDash } from '~/lib/text/fold';

/**
 * A column name as the table of names writes it: 都道府県コ―ド (U+2015), full-width and half-width letters,
 * blanks and line breaks inside, notes in brackets behind the name and a leftover "?" do not count.
 */
export function plainHeader(cell: string): string {
  const plain = withDash(plainWidth(cell), 'ー')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[（〔【]/gu, '(')
    .replace(/[）〕】]/gu, ')')
    .replace(/^[?"']+/u, '')
    .replace(/[:：*※]+$/u, '');
  return plain.replace(/\(※.*\)$/u, '');
}

/** The name under which a choice about a column is kept: its plain name, or its place where it has none. */
export function columnKey(header: string, column: number): string {
  return plainHeader(header) || `${String(column + 1)}列目`;
}
