import type { ProfileContent } from './profile-content';

/** What is known of a version without its content. */
export interface VersionMark {
  readonly id: string;
  /** Null: kept beside a newer one of somebody else. */
  readonly version: number | null;
  readonly sitting: string | null;
  readonly sequence: number | null;
}

/** One save as it arrives. From a device it carries ids of the device, so that it may arrive late or twice. */
export interface ArrivingSave {
  readonly id: string;
  /** The version that was on the screen while it was written. */
  readonly base: number;
  readonly sitting: string | null;
  readonly sequence: number | null;
}

export type Place =
  /** The same save has arrived before. */
  | { readonly kind: 'already'; readonly version: number | null }
  /** A later state of the same sitting is here already, which holds all this one says. */
  | { readonly kind: 'late' }
  | { readonly kind: 'append' }
  /** Somebody else has saved since. */
  | { readonly kind: 'beside' };

/**
 * Where a save belongs. Nobody is overwritten: only a save that saw the present state, or whose own sitting made all that
 * came since, becomes the present state; every other one is kept beside it.
 *
 * @param marks all that was kept of the profile
 * @param current the version of the present profile, 0 before anything was written
 */
export function placeSave(save: ArrivingSave, marks: readonly VersionMark[], current: number): Place {
  const same = marks.find(({ id }) => id === save.id);
  if (same) return { kind: 'already', version: same.version };
  const own = save.sitting === null ? [] : marks.filter(({ sitting }) => sitting === save.sitting);
  if (own.some(({ sequence }) => sequence !== null && sequence >= (save.sequence ?? 0)))
    return { kind: 'late' };
  if (save.base === current) return { kind: 'append' };
  const since = own.filter(({ version }) => version !== null && version > save.base);
  return save.base < current && since.length === current - save.base
    ? { kind: 'append' }
    : { kind: 'beside' };
}

/** One thing in which two versions differ; the words are slugs or texts, to be named by who shows them. */
export type Difference =
  | { readonly what: 'added' | 'removed'; readonly list: EntryList; readonly slug: string }
  | {
      readonly what: 'level' | 'weight' | 'ownWords' | 'reason' | 'shareable';
      readonly list: EntryList;
      readonly slug: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly what: 'set'; readonly field: SetField; readonly before: string[]; readonly after: string[] };

export type EntryList = 'strengths' | 'wishes' | 'considerations';
export type SetField = (typeof setFields)[number];
const setFields = [
  'slots',
  'menuKinds',
  'travelModes',
  'travelMinutesMax',
  'minutesPerSession',
  'sessionsPerWeek',
  'unknownParts',
  'unknownItems',
] as const;

/** In what `after` differs from `before`, in the order of the form; empty for equal ones, whatever their order. */
export function differences(before: ProfileContent, after: ProfileContent): Difference[] {
  return [
    ...ofList('strengths', before.strengths, after.strengths),
    ...ofList('wishes', before.wishes, after.wishes),
    ...ofList('considerations', before.considerations, after.considerations),
    ...setFields.flatMap((field): Difference[] => {
      const [was, is] = [asTexts(before[field]), asTexts(after[field])];
      const equal = was.length === is.length && was.every((one) => is.includes(one));
      return equal ? [] : [{ what: 'set', field, before: was, after: is }];
    }),
  ];
}

type Entry = { slug: string } & Partial<Record<'level' | 'weight' | 'ownWords' | 'reason', string | null>> & {
    shareable: boolean;
  };

function ofList(list: EntryList, before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const gone = before.filter(({ slug }) => !after.some((one) => one.slug === slug));
  return [
    ...after.flatMap((is): Difference[] => {
      const was = before.find(({ slug }) => slug === is.slug);
      if (!was) return [{ what: 'added', list, slug: is.slug }];
      const told = (['level', 'weight', 'ownWords', 'reason'] as const).map(
        (what) => [what, was[what] ?? '', is[what] ?? ''] as const,
      );
      const shown = ['shareable', String(was.shareable), String(is.shareable)] as const;
      return [...told, shown]
        .filter(([, old, now]) => old !== now)
        .map(([what, old, now]) => ({ what, list, slug: is.slug, before: old, after: now }));
    }),
    ...gone.map(({ slug }): Difference => ({ what: 'removed', list, slug })),
  ];
}

function asTexts(value: readonly string[] | number | null): string[] {
  if (value === null) return [];
  return typeof value === 'number' ? [String(value)] : [...value];
}

/** Rows of a history, newest first, with the saves of one sitting drawn together under its last one. */
export function bySitting<Row extends { sitting: string | null; version: number | null }>(
  newestFirst: readonly Row[],
): { last: Row; earlier: Row[] }[] {
  const groups: { last: Row; earlier: Row[] }[] = [];
  for (const row of newestFirst) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      row.sitting !== null &&
      group.last.sitting === row.sitting &&
      (group.last.version === null) === (row.version === null);
    if (joins) group.earlier.push(row);
    else groups.push({ last: row, earlier: [] });
  }
  return groups;
}
