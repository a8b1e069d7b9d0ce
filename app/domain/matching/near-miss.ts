import { label } from '~/domain/taxonomy/lists';
import { ALL_CELLS, cellLabel, slotOfCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { candidatesOf } from './candidates';
import { judge } from './gates';
import type { Ranked } from './rules';
import { fitOf, hasFit, seeksSomething } from './score';
import type { Blocker, BlockerKind, Place, Seeker } from './types';

/** One change that would bring places back, and how many; found by passing the gates again. */
export type Relaxation =
  | { readonly change: 'soften'; readonly slug: string; readonly places: number }
  | { readonly change: 'add_time'; readonly cell: Cell; readonly places: number };

/** A row of 「ほかの場所を外したわけ」. */
export interface Reason {
  readonly key: string;
  readonly text: string;
  readonly places: number;
  /** The names of the places, in the order of the list. */
  readonly hosts: readonly string[];
  /** The one change that brings the most places back; null when there is none or nothing can be changed. */
  readonly relaxation: Relaxation | null;
  /** What to do, in words. */
  readonly wayOut: string;
}

/** In which order a place with several reasons is counted: what cannot be changed first. */
const ORDER: readonly BlockerKind[] = [
  'list_only',
  'not_now',
  'too_old',
  'paused',
  'full',
  'room',
  'stay',
  'minor_reward',
  'minor_work',
  'min_age',
  'time',
  'condition',
];

/** Reasons that read as one. */
const TOGETHER: Partial<Record<BlockerKind, string>> = { paused: 'closed', full: 'closed', room: 'closed' };

const TEXTS: Partial<Record<BlockerKind, string>> = {
  list_only: '打診しない約束の場所',
  not_now: '今は難しいと聞いている',
  paused: 'いま満員、または休み',
  full: 'いま満員、または休み',
  room: 'いま満員、または休み',
  stay: '泊まって過ごす場所',
};

const WAYS_OUT: Record<BlockerKind, string> = {
  list_only: '載せるだけの場所です',
  not_now: '時期をおいて、もう一度聞いてみる',
  too_old: '電話で内容を確かめると、もどります',
  paused: '次に空く時期を受入先に聞いてみる',
  full: '次に空く時期を受入先に聞いてみる',
  room: '次に空く時期を受入先に聞いてみる',
  stay: '住まいを探すときは、時間で「滞在」を選ぶ',
  minor_reward: '報酬のない活動を探す',
  minor_work: '居場所や学習など、働く以外の活動を探す',
  min_age: '年齢の決まりのない場所を探す',
  time: 'ほかの時間を足しても、増える場所はありません',
  condition: '条件をゆるめても、増える場所はありません',
};

const ADDABLE_CELLS: readonly Cell[] = ALL_CELLS.filter((cell) => slotOfCell(cell) !== 'night');

/** Why places were left out, most frequent first, each with the single change that brings places back. */
export function reasonsOf(seeker: Seeker, excluded: readonly Ranked[]): Reason[] {
  const places = excluded.map(({ judgement }) => judgement.place);
  const groups = new Map<string, { blocker: Blocker; hosts: string[] }>();
  for (const { judgement } of excluded) {
    const blocker = primary(judgement.blockers);
    const group = groups.get(keyOf(blocker));
    if (group) group.hosts.push(judgement.place.name);
    else groups.set(keyOf(blocker), { blocker, hosts: [judgement.place.name] });
  }
  return [...groups]
    .map(([key, { blocker, hosts }]) => {
      const relaxation = relaxationFor(seeker, blocker, places);
      const text = TEXTS[blocker.kind] ?? blocker.text;
      const wayOut = relaxation ? relaxationText(relaxation) : WAYS_OUT[blocker.kind];
      return { key, text, places: hosts.length, hosts, relaxation, wayOut };
    })
    .sort((a, b) => b.places - a.places || (a.key < b.key ? -1 : 1));
}

/** Whether a left-out place comes back into the bands when the seeker asks differently: it passes the gates again. */
export function comesBack(changed: Seeker, place: Place): boolean {
  const asked = seeksSomething(changed);
  return candidatesOf(changed, place).some(
    (candidate) =>
      judge(changed, place, candidate).blockers.length === 0 &&
      (!asked || hasFit(fitOf(changed, candidate.offer))),
  );
}

export function soften(seeker: Seeker, slug: string): Seeker {
  return {
    ...seeker,
    considerations: seeker.considerations.map((wanted) =>
      wanted.slug === slug ? { slug, type: 'prefer' as const } : wanted,
    ),
  };
}

export function addTime(seeker: Seeker, cell: Cell): Seeker {
  return { ...seeker, cells: [...seeker.cells, cell] };
}

function primary(blockers: readonly Blocker[]): Blocker {
  const [first] = [...blockers].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (!first) throw new Error('A place is left out only for a reason');
  return first;
}

function keyOf({ kind, slug }: Blocker): string {
  return TOGETHER[kind] ?? (slug ? `${kind}:${slug}` : kind);
}

function relaxationFor(seeker: Seeker, blocker: Blocker, places: readonly Place[]): Relaxation | null {
  if (blocker.kind === 'condition' && blocker.slug) return softening(seeker, blocker.slug, places);
  return blocker.kind === 'time' ? bestTimeToAdd(seeker, places) : null;
}

function softening(seeker: Seeker, slug: string, places: readonly Place[]): Relaxation | null {
  const changed = soften(seeker, slug);
  const back = places.filter((place) => comesBack(changed, place)).length;
  return back > 0 ? { change: 'soften', slug, places: back } : null;
}

/** Each place is tried only with the times it has: another cannot bring it back. */
function bestTimeToAdd(seeker: Seeker, places: readonly Place[]): Relaxation | null {
  const back = new Map(ADDABLE_CELLS.map((cell) => [cell, 0]));
  const withTime = new Map(ADDABLE_CELLS.map((cell) => [cell, addTime(seeker, cell)]));
  for (const place of places) {
    for (const cell of timesOf(place)) {
      const changed = withTime.get(cell);
      if (!changed || seeker.cells.includes(cell) || !comesBack(changed, place)) continue;
      back.set(cell, (back.get(cell) ?? 0) + 1);
    }
  }
  const [most] = [...back].sort(([, a], [, b]) => b - a);
  if (!most || most[1] === 0) return null;
  return { change: 'add_time', cell: most[0], places: most[1] };
}

function timesOf({ offers, openDays }: Place): ReadonlySet<Cell> {
  const open = offers.every(({ cells }) => cells !== null) && offers.length > 0 ? [] : openDays;
  return new Set([
    ...offers.flatMap(({ cells }) => cells ?? []),
    ...ADDABLE_CELLS.filter((cell) => open.includes(weekdayOfCell(cell))),
  ]);
}

function relaxationText(relaxation: Relaxation): string {
  if (relaxation.change === 'add_time') {
    return `${cellLabel(relaxation.cell)}も足すと ${relaxation.places}か所が合います`;
  }
  const words = label('consideration', relaxation.slug);
  return `「${words}」を必須から外すと ${relaxation.places}か所`;
}
