/** What cases can be looked for by, beside their state: names in the address and words on the page (D11: staff search). */
export const caseMarkNames = {
  strength: 'できること',
  wish: '関心・願い',
  condition: '配慮・条件',
  weekday: '曜日',
  slot: '時間帯',
  area: '圏域',
  age: '年代',
} as const;

export type CaseMark = keyof typeof caseMarkNames;
export const caseMarks = Object.keys(caseMarkNames) as CaseMark[];

/** What somebody has several of: all that is chosen is wanted. Of the others any is enough. */
const wantedAll: readonly CaseMark[] = ['strength', 'wish', 'condition'];

/** What was chosen of each mark; all marks together are wanted. */
export type ChosenMarks = Partial<Readonly<Record<CaseMark, readonly string[]>>>;

/** Of an area or age that nobody knows yet (D12). */
export const unknownMark = 'unknown';

/** What one case has of each mark. */
export type MarksOfCase = Readonly<Record<CaseMark, readonly string[]>> & {
  readonly id: string;
  readonly status: string;
  /** The cells of its week, 'tue_am'; a weekday and a slot are found in one and the same cell. */
  readonly cells: readonly string[];
};

const mostOfOne = 20;

/** Reads the marks out of an address, each once and in order; null without any. */
export function chosenMarksOf(params: URLSearchParams): ChosenMarks | null {
  const chosen = caseMarks.flatMap((mark) => {
    const values = [...new Set(params.getAll(mark))].filter((value) => /^[\w-]{1,60}$/.test(value));
    return values.length === 0 ? [] : [[mark, values.sort().slice(0, mostOfOne)] as const];
  });
  return chosen.length === 0 ? null : Object.fromEntries(chosen);
}

/** The marks as they stand in an address. */
export function writeMarks(params: URLSearchParams, chosen: ChosenMarks | undefined): void {
  for (const mark of caseMarks) for (const value of chosen?.[mark] ?? []) params.append(mark, value);
}

/** The marks with one more, or with one less when it was among them. */
export function toggledMark(chosen: ChosenMarks, mark: CaseMark, value: string): ChosenMarks {
  const before = chosen[mark] ?? [];
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value].sort().slice(0, mostOfOne);
  return { ...chosen, [mark]: after };
}

/** How many values are chosen. */
export function countOfMarks(chosen: ChosenMarks | undefined): number {
  return caseMarks.reduce((sum, mark) => sum + (chosen?.[mark]?.length ?? 0), 0);
}

/** Whether a case has what was chosen of every mark. */
export function hasMarks(one: MarksOfCase, chosen: ChosenMarks): boolean {
  const inTime = one.cells.some((cell) => {
    const [weekday = '', slot = ''] = cell.split('_');
    return isAmong(chosen.weekday, [weekday]) && isAmong(chosen.slot, [slot]);
  });
  const asksTime = (chosen.weekday?.length ?? 0) + (chosen.slot?.length ?? 0) > 0;
  return (
    (!asksTime || inTime) &&
    caseMarks.every((mark) => {
      if (mark === 'weekday' || mark === 'slot') return true;
      return wantedAll.includes(mark)
        ? (chosen[mark] ?? []).every((value) => one[mark].includes(value))
        : isAmong(chosen[mark], one[mark]);
    })
  );
}

function isAmong(wanted: readonly string[] | undefined, present: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some((value) => present.includes(value));
}

/**
 * How many cases would be left with each value of a mark, all other marks staying as chosen, and this one too where all
 * of it is wanted; the commonest first.
 */
export function countsOfMark(
  cases: readonly MarksOfCase[],
  chosen: ChosenMarks,
  mark: CaseMark,
): { value: string; count: number }[] {
  const others = wantedAll.includes(mark) ? chosen : { ...chosen, [mark]: [] };
  const counts = new Map((chosen[mark] ?? []).map((value) => [value, 0]));
  for (const one of cases) {
    if (!hasMarks(one, others)) continue;
    for (const value of valuesOf(one, others, mark)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** A weekday counts with the slot that was chosen, and a slot with the weekday. */
function valuesOf(one: MarksOfCase, others: ChosenMarks, mark: CaseMark): ReadonlySet<string> {
  if (mark !== 'weekday' && mark !== 'slot') return new Set(one[mark]);
  return new Set(
    one.cells.flatMap((cell) => {
      const [weekday = '', slot = ''] = cell.split('_');
      const fits = mark === 'weekday' ? isAmong(others.slot, [slot]) : isAmong(others.weekday, [weekday]);
      return fits ? [mark === 'weekday' ? weekday : slot] : [];
    }),
  );
}
