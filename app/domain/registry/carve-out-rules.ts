import type { ConditionAnswer } from './labels';

/** The day at the place, in four parts. */
export const partsOfDay = ['morning', 'noon', 'afternoon', 'closing'] as const;
export type PartOfDay = (typeof partsOfDay)[number];
export const partOfDayNames: Record<PartOfDay, string> = {
  morning: '朝・開ける前',
  noon: '昼',
  afternoon: '午後',
  closing: '閉めるとき・そのあと',
};

/** The eight questions that bring small tasks to light (handbook §6.3, after P10). */
export const carveOutQuestions = [
  'いつも後回しになる仕事は？',
  '忙しい時だけ、人手がほしい仕事は？',
  '10分で終わる仕事は？',
  '座ってできる仕事は？',
  '途中でやめても困らない仕事は？',
  '家でもできる仕事は？',
  '一人で黙々とできる仕事は？',
  'だれかがいてくれるだけで助かる時間は？',
] as const;

export const difficultyNames: Readonly<Record<number, string>> = {
  1: 'すぐできる',
  2: '一度習えばできる',
  3: '慣れがいる',
};
export const talkNames: Readonly<Record<number, string>> = {
  0: '話さなくてよい',
  1: '少し話す',
  2: 'よく話す',
};

/** What was said of a task; null: not asked. */
export interface DescribedTask {
  readonly task: string;
  readonly activity: string | null;
  readonly timesPerWeek: number | null;
  readonly minutes: number | null;
  readonly danger: boolean | null;
  readonly needsTalk: number | null;
  readonly canBeStopped: boolean | null;
  readonly seated: boolean | null;
  readonly atHome: boolean | null;
  readonly alone: boolean | null;
}

const hour = 60;

const yesNo = (fact: boolean | null): ConditionAnswer | null => (fact === null ? null : fact ? 'yes' : 'no');
const byTalk: readonly ConditionAnswer[] = ['yes', 'partly', 'no'];

/** Which conditions a fact about each task answers. What nobody asked leaves them unknown (D12). */
const conditionsFrom: readonly {
  readonly conditions: readonly string[];
  readonly of: (task: DescribedTask) => ConditionAnswer | null;
  /** Only a yes for every task says something about these conditions. */
  readonly onlyYes?: true;
}[] = [
  {
    conditions: ['few_words'],
    of: ({ needsTalk }) => (needsTalk === null ? null : (byTalk[needsTalk] ?? null)),
  },
  { conditions: ['seated_work'], of: ({ seated }) => yesNo(seated) },
  { conditions: ['online_only'], of: ({ atHome }) => yesNo(atHome) },
  { conditions: ['no_group_activity'], of: ({ alone }) => yesNo(alone) },
  { conditions: ['short_session'], of: ({ minutes }) => yesNo(minutes === null ? null : minutes <= hour) },
  {
    conditions: ['frequent_rest', 'no_deadline'],
    of: ({ canBeStopped }) => yesNo(canBeStopped),
    onlyYes: true,
  },
  {
    conditions: ['no_blades_fire', 'no_machinery', 'no_heights'],
    of: ({ danger }) => yesNo(danger === null ? null : !danger),
    onlyYes: true,
  },
];

/** The answers to conditions that follow from the tasks of one offer: all alike, else 相談. */
export function conditionsOfTasks(tasks: readonly DescribedTask[]): Record<string, ConditionAnswer> {
  const found: Record<string, ConditionAnswer> = {};
  for (const { conditions, of, onlyYes } of conditionsFrom) {
    const answers = new Set(tasks.map(of));
    const [answer, another] = answers;
    if (answer === undefined || answers.has(null)) continue;
    const together = another === undefined && answer !== null ? answer : 'partly';
    if (onlyYes && together !== 'yes') continue;
    for (const condition of conditions) found[condition] = together;
  }
  return found;
}

/** 「週に3回・30分ほど」; empty when neither was asked. */
export function rhythmOf({ timesPerWeek, minutes }: Pick<DescribedTask, 'timesPerWeek' | 'minutes'>): string {
  return [timesPerWeek === null ? '' : `週に${timesPerWeek}回`, minutes === null ? '' : `${minutes}分ほど`]
    .filter(Boolean)
    .join('・');
}

const longestTitle = 40;
const longestDescription = 400;

/** The beginning of an offer from the tasks that were ticked for it. */
export function offerOfTasks(tasks: readonly DescribedTask[]): {
  title: string;
  description: string;
  activities: string[];
  answers: Record<string, ConditionAnswer>;
} {
  const [first] = tasks;
  const title = !first ? '' : tasks.length === 1 ? first.task : `${first.task}など`;
  const lines = tasks.map((task) => {
    const rhythm = rhythmOf(task);
    return rhythm === '' ? `${task.task}。` : `${task.task}（${rhythm}）。`;
  });
  return {
    title: Array.from(title).slice(0, longestTitle).join(''),
    description: Array.from(lines.join('')).slice(0, longestDescription).join(''),
    activities: [...new Set(tasks.flatMap(({ activity }) => activity ?? []))].slice(0, 12),
    answers: conditionsOfTasks(tasks),
  };
}

/** The tasks typed into a box: one a line, doubles and empty lines left out. */
export function typedTasks(text: string): string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/^[\s・\-–—*]+/u, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
