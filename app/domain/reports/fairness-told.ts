import { addDays, addMonths, type Day } from '~/lib/japanese-date';
import { toldInWords, type ToldCount, type ToldParts } from '~/lib/small-cells';
import type { FairnessRow, FairnessTable } from './fairness';
import { fairnessBuckets, type Standing } from './rules';

/** Somebody may ask for a run anew so many days after the last: two runs close together could be subtracted. */
const REST_DAYS = 7;

/** The first day on which a run may be asked for by hand. */
export const mayAskFrom = (last: Day): Day => addDays(last, REST_DAYS);

/** The day on which the site itself looks again. */
export const dueOn = (last: Day): Day => addMonths(last, 1);

/** Null: enough is there for everybody, or it is hidden. */
export function standingOf({ ready, found }: Pick<FairnessRow, 'ready' | 'found'>): Standing | null {
  if ((found.parts?.[0] ?? 0) > 0) return 'nowhere';
  if ((ready.parts?.[0] ?? 0) > 0) return 'without';
  const few = ready.parts?.[1] ?? 0;
  return few > 0 && few * 2 >= (ready.total ?? 0) ? 'few' : null;
}

/** What of a run may be shown. */
export interface ToldRun {
  readonly threshold: number;
  readonly tables: readonly FairnessTable[];
}

/** One group under one way of counting, every number ready to be read. */
export interface BandInWords {
  /** In the order of `fairnessBuckets`; null: cannot be told. */
  readonly parts: readonly string[] | null;
  /** Of the run before, how many had no place; null: not told, or told in other steps. */
  readonly before: string | null;
}

export interface RowInWords {
  readonly id: string;
  readonly name: string;
  readonly total: string;
  readonly ready: BandInWords;
  readonly found: BandInWords;
  readonly eased: readonly { readonly words: string; readonly people: string }[];
  readonly standing: Standing | null;
}

export interface TableInWords {
  readonly kind: FairnessTable['kind'];
  readonly title: string;
  readonly rows: readonly RowInWords[];
}

/** A run in words, beside the run before as far as both were told in the same steps. */
export function runInWords({ threshold, tables }: ToldRun, before: ToldRun | null): TableInWords[] {
  const earlier = before?.threshold === threshold ? before.tables : [];
  const word = (told: ToldCount) => (told === null ? '×' : toldInWords(told, threshold));
  const bandOf = ({ parts }: ToldParts, was: ToldParts | undefined): BandInWords => {
    const none = was?.parts?.[0] ?? null;
    return { parts: parts?.map(word) ?? null, before: none === null ? null : word(none) };
  };
  return tables.map(({ kind, title, rows }) => {
    const rowsBefore = earlier.find((table) => table.kind === kind)?.rows ?? [];
    return {
      ...{ kind, title },
      rows: rows.map((row) => {
        const was = rowsBefore.find(({ id }) => id === row.id);
        return {
          ...{ id: row.id, name: row.name, standing: standingOf(row) },
          total: toldInWords(row.ready.total, threshold),
          ready: bandOf(row.ready, was?.ready),
          found: bandOf(row.found, was?.found),
          eased: row.eased.map(({ words, people }) => ({ words, people: word(people) })),
        };
      }),
    };
  });
}

/** One line for each number of a run, as it goes along in a file. */
export function linesOf(tables: readonly TableInWords[]) {
  return tables.flatMap(({ title, rows }) =>
    rows.flatMap(({ name, total, ready, found }) =>
      [
        { counted: '打診できる', ...ready },
        { counted: 'まず聞いてみるも入れて', ...found },
      ].flatMap(({ counted, parts, before }) =>
        fairnessBuckets.map((bucket, at) => ({
          ...{ by: title, group: name, total, counted, bucket },
          people: parts?.[at] ?? '×',
          before: at === 0 ? (before ?? '') : '',
        })),
      ),
    ),
  );
}
