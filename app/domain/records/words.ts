import { consentScopeWords, consentStateShort, caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import { cellsLabel, cellsOfAll, isSlug, label, type ListName } from '~/domain/taxonomy/index.server';
import { formatDay, formatInstant } from '~/lib/japanese-date';
import { columnWords } from './column-words';
import { wordsOfColumn } from './value-words';

/** Columns that say nothing to a reader: keys and counters. They stand in the file. */
const silent = /^(id|version|base_version|position|sitting|sequence|approved_key|.*_id)$/;

const lists: readonly ListName[] = [
  ...(['gapType', 'referralSource', 'ageBand', 'strength', 'wish', 'consideration'] as const),
  ...(['menuKind', 'travelMode', 'handback', 'followUpKind', 'expenseKind', 'activity'] as const),
  ...(['strengthLevel', 'considerationType', 'watchOver'] as const),
];

const days = /^\d{4}-\d{2}-\d{2}$/;
const instants = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;

/** A word that stands in the tables, in Japanese where there is one. In a list of its own, `other` says no more than that. */
export function wordOf(text: string): string {
  if (text === 'other') return 'その他';
  const list = lists.find((one) => isSlug(one, text));
  if (list) return label(list, text);
  const scopes: Readonly<Record<string, { name: string }>> = consentScopeWords;
  const states: Readonly<Record<string, string>> = { ...consentStateShort, ...caseStatusNames };
  return scopes[text]?.name ?? states[text] ?? text;
}

/**
 * One value as it is read; '' for what is empty or says nothing.
 *
 * @param words what slugs, or the numbers of a scale, mean where it stands.
 */
export function valueOf(
  value: unknown,
  names: ReadonlyMap<string, string>,
  words: Readonly<Record<string, string>> = {},
): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return words[value] ?? String(value);
  if (typeof value === 'string') {
    if (days.test(value)) return formatDay(value);
    if (instants.test(value)) return formatInstant(new Date(value));
    return names.get(value) ?? words[value] ?? wordOf(value);
  }
  const parts = Object.values(value as Record<string, unknown>).map((one) => valueOf(one, names, words));
  return [...new Set(parts.filter(Boolean))].join('、');
}

/** One row of a table as named facts; what has no name of its own stands together at the end. */
export function factsOfRow(
  table: string,
  row: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): { label: string; value: string }[] {
  const facts = new Map<string, string[]>();
  for (const [column, value] of Object.entries(row)) {
    if (silent.test(column) && !(typeof value === 'string' && names.has(value))) continue;
    const text = cellOf(table, column, value, names);
    const label = columnWords[column] ?? 'そのほか';
    if (text !== '') facts.set(label, [...(facts.get(label) ?? []), text]);
  }
  return [...facts].map(([label, values]) => ({ label, value: values.join('、') }));
}

function cellOf(table: string, column: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (column === 'code' && typeof value === 'string') return formatCaseCode(value);
  if (column === 'slots' && Array.isArray(value) && value.length > 0 && !value.includes('stay')) {
    return cellsLabel(cellsOfAll(value as string[]));
  }
  return valueOf(value, names, wordsOfColumn(table, column));
}
