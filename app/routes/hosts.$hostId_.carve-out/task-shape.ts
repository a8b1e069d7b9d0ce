import type { CarveOutPage } from '~/domain/registry/index.server';

/** The plain questions of a task. */
export const truths = [
  { name: 'seated', label: '座ってできますか' },
  { name: 'alone', label: '一人で黙々とできますか' },
  { name: 'canBeStopped', label: '途中でやめても困りませんか' },
  { name: 'atHome', label: '家でもできますか' },
  { name: 'danger', label: '刃物・火・機械・高い所など、あぶないことがありますか' },
] as const;

type Truth = (typeof truths)[number]['name'];

export type TaskShape = Record<
  | 'task'
  | 'activity'
  | 'timesPerWeek'
  | 'minutes'
  | 'difficulty'
  | 'needsTalk'
  | 'place'
  | 'materials'
  | 'whyUseful'
  | Truth,
  string
>;

const text = (value: number | string | null) => (value === null ? '' : String(value));
const truth = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

/** What the form of a task starts with. */
export function taskDefaults(task: CarveOutPage['tasks'][number]): TaskShape {
  return {
    task: task.task,
    activity: text(task.activity),
    timesPerWeek: text(task.timesPerWeek),
    minutes: text(task.minutes),
    difficulty: text(task.difficulty),
    needsTalk: text(task.needsTalk),
    place: task.place,
    materials: task.materials,
    whyUseful: task.whyUseful,
    seated: truth(task.seated),
    alone: truth(task.alone),
    canBeStopped: truth(task.canBeStopped),
    atHome: truth(task.atHome),
    danger: truth(task.danger),
  };
}
