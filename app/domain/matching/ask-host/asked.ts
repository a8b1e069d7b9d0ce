import { activities, label, type Activity } from '~/domain/taxonomy/lists';
import { cellLabel, slotOfCell, type Cell, type Slot } from '~/domain/taxonomy/slots';
import { workKinds } from '~/domain/taxonomy/work-kinds';
import { conditionQuestion } from '../questions';

/**
 * The one thing a host is asked for: a time, a condition, or a task carved out of the work there (業務の切り出し,
 * MAT-3), with the condition under which it would be done. Nothing of whoever is looked for stands in it.
 */
export type Asked =
  | { readonly about: 'time'; readonly cell: Cell }
  | { readonly about: 'condition'; readonly slug: string }
  | { readonly about: 'task'; readonly activity: string; readonly slug: string | null };

export const askedAbouts = ['time', 'condition', 'task'] as const satisfies readonly Asked['about'][];

/** Whether two questions ask for the same. */
export function isSameAsked(one: Asked, other: Asked): boolean {
  return askedKey(one) === askedKey(other);
}

/** Stands for what is asked. */
export function askedKey(asked: Asked): string {
  if (asked.about === 'time') return `time:${asked.cell}`;
  if (asked.about === 'condition') return `condition:${asked.slug}`;
  return `task:${asked.activity}:${asked.slug ?? ''}`;
}

/** When a part of the day can begin; nobody asks a host for the night. */
const STARTS: Readonly<Partial<Record<Slot, string>>> = { am: '10時', pm: '13時', evening: '17時' };

/** Whether a host is asked for this time at all. */
export function isAskable(cell: Cell): boolean {
  return slotOfCell(cell) in STARTS;
}

/** Conditions that a task can meet by what it is (handbook §6.3), and how that is said of it. */
const BY_NATURE: Readonly<Record<string, { words: string; meets: (task: Activity) => boolean }>> = {
  seated_work: { words: '座ってできる', meets: isAtATable },
  short_standing: { words: '立ち続けずにできる', meets: isAtATable },
  avoid_heavy_lifting: { words: '重い物を持たない', meets: ({ load }) => load === 1 },
  few_words: { words: 'あまり話さずにできる', meets: ({ people }) => people === 0 },
  no_customer_contact: { words: 'お客さんと話さない', meets: ({ people }) => people === 0 },
  no_phone: { words: '電話に出ない', meets: ({ people }) => people === 0 },
  no_group_activity: { words: '一人でできる', meets: ({ people }) => people === 0 },
  avoid_heat_cold: { words: '屋内でする', meets: ({ place }) => place === 'indoor' || place === 'home' },
  online_only: { words: '家でできる', meets: ({ place }) => place === 'home' },
};

/** Kinds of work that are done at a table. */
const TABLE_WORK = ['repeated_light', 'checking', 'on_a_computer', 'pictures_and_words', 'handicrafts'];
const atATable = new Set(
  workKinds.flatMap(({ slug, activities: own }) => (TABLE_WORK.includes(slug) ? own : [])),
);

function isAtATable({ slug, load, place }: Activity): boolean {
  return load === 1 && place !== 'outdoor' && place !== 'moving' && atATable.has(slug);
}

const bySlug = new Map(activities.map((activity) => [activity.slug, activity]));

/** Whether a task meets a condition by what it is; null: its nature says nothing of this condition. */
export function meetsByNature(activity: string, condition: string): boolean | null {
  const task = bySlug.get(activity);
  const rule = BY_NATURE[condition];
  return task && rule ? rule.meets(task) : null;
}

/**
 * The sentence for the telephone. It is made of what is asked and of nothing else, so that no person can be in it:
 * 「火曜の午後、13時からの受け入れはできますか。」「座ってできる袋詰めや結束だけ、という形はできますか。」
 */
export function sentenceOf(asked: Asked): string {
  switch (asked.about) {
    case 'time':
      return `${cellLabel(asked.cell)}、${STARTS[slotOfCell(asked.cell)] ?? 'その時間'}からの受け入れはできますか。`;
    case 'condition':
      return conditionQuestion(asked.slug, label('consideration', asked.slug));
    case 'task': {
      const under = asked.slug === null ? '' : (BY_NATURE[asked.slug]?.words ?? '');
      return `${under}${spokenTask(asked.activity)}だけ、という形はできますか。`;
    }
  }
}

/** A task as it is said: 「選別（大きさ分け）」 → 「選別」, 「袋詰め・結束」 → 「袋詰めや結束」. */
export function spokenTask(activity: string): string {
  return label('activity', activity)
    .replace(/（[^）]*）/gu, '')
    .replace(/・/gu, 'や');
}

/** What was asked about, for lists: 「業務の切り出し：袋詰め・結束」. */
export function askedLabel(asked: Asked): string {
  if (asked.about === 'task') return `業務の切り出し：${label('activity', asked.activity)}`;
  return asked.about === 'time'
    ? `時間：${cellLabel(asked.cell)}`
    : `条件：${label('consideration', asked.slug)}`;
}
