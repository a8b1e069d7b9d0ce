import type { CarveOutPage } from '~/domain/registry/index.server';

export const steps = ['day', 'tasks', 'describe', 'offer'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Record<Step, string> = {
  day: '一日の流れ',
  tasks: '仕事を選ぶ',
  describe: '一つずつ聞く',
  offer: '受入枠にする',
};

/** The step that was asked for, as far as the talk has come; without one, where it can go on. */
export function stepOf({ talk, tasks }: Pick<CarveOutPage, 'talk' | 'tasks'>, wanted: string | null): Step {
  if (talk === null) return 'day';
  const asked = steps.find((step) => step === wanted);
  if (tasks.length === 0) return asked === 'day' ? 'day' : 'tasks';
  return asked ?? (tasks.some(({ described }) => !described) ? 'describe' : 'offer');
}
