import { listCaseMarks, type CaseFilter } from '#db/queries/case-list.server';
import { listNamesOfAreas } from '#db/queries/case-marks.server';
import type { ScopedTx } from '#db/scope.server';
import { cellsOfAll, isSlug, label, SLOT_LABELS, SLOTS, WEEKDAYS } from '~/domain/taxonomy/index.server';
import { weekdayLabel, type Weekday } from '~/lib/japanese-date';
import {
  caseMarkNames,
  caseMarks,
  countsOfMark,
  unknownMark,
  type CaseMark,
  type ChosenMarks,
  type MarksOfCase,
} from './case-marks';
import type { CaseVisibility } from './visibility';

/** One mark as it can be chosen now. */
export interface CaseFacet {
  readonly mark: CaseMark;
  readonly name: string;
  readonly options: readonly { value: string; label: string; count: number }[];
}

/** The marks of all cases that a filter leaves, be they chosen or not. */
export async function readMarks(
  tx: ScopedTx,
  visibility: CaseVisibility,
  filter: CaseFilter,
): Promise<MarksOfCase[]> {
  const rows = await listCaseMarks(tx, visibility, filter);
  return rows.map(({ id, status, strengths, wishes, conditions, slots, areaId, ageBand }) => {
    const cells = cellsOfAll(slots ?? []);
    const parts = cells.map((cell) => cell.split('_'));
    return {
      ...{ id, status, cells, strength: strengths, wish: wishes, condition: conditions },
      weekday: parts.map(([weekday = '']) => weekday),
      slot: parts.map(([, slot = '']) => slot),
      area: [areaId ?? unknownMark],
      age: [ageBand ?? unknownMark],
    };
  });
}

/** What can be chosen of each mark, in words, with how many cases each would leave; marks without a choice are left out. */
export async function facetsOf(
  tx: ScopedTx,
  rows: readonly MarksOfCase[],
  chosen: ChosenMarks,
): Promise<CaseFacet[]> {
  const areas = await listNamesOfAreas(tx, [...new Set(rows.flatMap(({ area }) => area))]);
  const nameOf: Record<CaseMark, (value: string) => string | null> = {
    strength: (value) => (isSlug('strength', value) ? label('strength', value) : null),
    wish: (value) => (isSlug('wish', value) ? label('wish', value) : null),
    condition: (value) => (isSlug('consideration', value) ? label('consideration', value) : null),
    weekday: (value) =>
      (WEEKDAYS as readonly string[]).includes(value) ? `${weekdayLabel(value as Weekday)}曜` : null,
    slot: (value) => SLOT_LABELS[SLOTS.find((slot) => slot === value) ?? 'am'],
    area: (value) => (value === unknownMark ? 'まだ分からない' : (areas.get(value) ?? null)),
    age: (value) =>
      value === unknownMark ? 'まだ分からない' : isSlug('ageBand', value) ? label('ageBand', value) : null,
  };
  return caseMarks
    .map((mark) => ({
      mark,
      name: caseMarkNames[mark],
      options: inOrder(mark, countsOfMark(rows, chosen, mark)).flatMap(({ value, count }) => {
        const words = nameOf[mark](value);
        return words === null ? [] : [{ value, label: words, count }];
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

type Counted = ReturnType<typeof countsOfMark>;

/** Days, slots and ages as they follow each other; the rest by how many there are. */
function inOrder(mark: CaseMark, counted: Counted): Counted {
  const order: readonly string[] | null =
    mark === 'weekday' ? WEEKDAYS : mark === 'slot' ? SLOTS : mark === 'age' ? ages(counted) : null;
  return order === null
    ? counted
    : [...counted].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** Slugs of age bands sort by their years; who is not known comes last, as `u` does. */
function ages(counted: Counted): string[] {
  return counted.map(({ value }) => value).sort();
}
