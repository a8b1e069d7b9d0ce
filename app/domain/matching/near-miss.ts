import { compareText } from '~/lib/text/compare';
import { changesInWords, type Change, type Relaxation, type Relaxations } from './relaxations';
import { firstTold, isAge } from './against';
import type { Prepared } from './prepared';
import type { Rows } from './rows';
import { againstIn, blockersAt, eachLeft, isOut, type Left } from './standing';
import type { Blocker, BlockerKind } from './types';

interface Named {
  readonly hostId: string;
  readonly name: string;
}

/** A row of 「ほかの場所を外したわけ」. */
export interface Reason {
  readonly key: string;
  readonly text: string;
  readonly places: number;
  /** Some of the places, in the order of their names. */
  readonly hosts: readonly Named[];
  /** The one change that brings the most places back, and how many; null when there is none or nothing can be changed. */
  readonly relaxation: (Change & { readonly places: number }) | null;
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
  too_old: '長いあいだ確かめられていない',
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

interface Group {
  readonly blocker: Blocker;
  readonly texts: Set<string>;
  places: number;
  /** The first by name. */
  readonly hosts: Named[];
  /** Of these rows, which stand by name, no more can be among them. */
  done: Rows | null;
}

/** Why places were left out, most frequent first, each with the single change that brings places back. */
export function reasonsOf(left: Left, { singles }: Pick<Relaxations, 'singles'>): Reason[] {
  return [...groupsOf(left)]
    .map(([key, { blocker, texts, places, hosts }]) => {
      const relaxation = relaxationFor(blocker, singles);
      const text = [...texts].sort(compareText).join('・');
      const wayOut = relaxation ? relaxationText(relaxation) : WAYS_OUT[blocker.kind];
      return { key, text, places, hosts, relaxation, wayOut };
    })
    .sort((a, b) => b.places - a.places || compareText(a.key, b.key));
}

function groupsOf(left: Left): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (one: Prepared, to: number): Group => {
    const blocker = primary(blockersAt(left.lens, one, to));
    const key = keyOf(blocker);
    const group = groups.get(key) ?? { blocker, texts: new Set(), places: 0, hosts: [], done: null };
    groups.set(key, group);
    group.texts.add(TEXTS[blocker.kind] ?? blocker.text);
    return group;
  };
  const told = new Map<number, Group>();
  eachLeft(left, (outcome, one, _, to) => {
    if (!isOut(outcome)) return;
    const first = firstTold(againstIn(outcome));
    const group = told.get(first) ?? groupOf(one, to);
    // Each age is told.
    if (!isAge(first)) told.set(first, group);
    group.places += 1;
    if (group.done !== one.rows && !isAdded(group.hosts, one.place)) group.done = one.rows;
  });
  return groups;
}

const NAMES_SHOWN = 20;

/** Puts a host among the first by name; not where so many stand before it. */
function isAdded(first: Named[], { hostId, name }: Named): boolean {
  const host = { hostId, name };
  const last = first.at(NAMES_SHOWN - 1);
  if (last && byName(host, last) >= 0) return false;
  const after = first.findIndex((other) => byName(host, other) < 0);
  first.splice(after === -1 ? first.length : after, 0, host);
  if (first.length > NAMES_SHOWN) first.pop();
  return true;
}

function byName(a: Named, b: Named): number {
  return compareText(a.name, b.name) || compareText(a.hostId, b.hostId);
}

function primary(blockers: readonly Blocker[]): Blocker {
  const kinds = blockers.map(({ kind }) => ORDER.indexOf(kind));
  const first = blockers[kinds.indexOf(Math.min(...kinds))];
  if (!first) throw new Error('A place is left out only for a reason');
  return first;
}

function keyOf({ kind, slug }: Blocker): string {
  return TOGETHER[kind] ?? (slug ? `${kind}:${slug}` : kind);
}

function relaxationFor({ kind, slug }: Blocker, singles: readonly Relaxation[]): Reason['relaxation'] {
  for (const { changes, count } of singles)
    for (const one of changes) {
      const answersIt = one.change === 'soften' ? kind === 'condition' && one.slug === slug : kind === 'time';
      if (answersIt) return { ...one, places: count };
    }
  return null;
}

function relaxationText(relaxation: NonNullable<Reason['relaxation']>): string {
  const many = `${changesInWords([relaxation])} ${relaxation.places}か所`;
  return relaxation.change === 'add_time' ? `${many}が合います` : many;
}
