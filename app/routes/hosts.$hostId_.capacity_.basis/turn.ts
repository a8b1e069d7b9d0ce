import { basisFields, basisSteps, type BasisStep } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';

/** Where the wizard stands: the step to show, everything answered so far, and what was wrong with it. */
export interface Turn {
  step: BasisStep;
  answers: Readonly<Record<string, string>>;
  result: FormResult | null;
}

export const stepTitles: readonly { step: BasisStep; title: string }[] = [
  { step: 'kind', title: 'いつ、どう使うか' },
  { step: 'core', title: '本来事業に支障がないこと' },
  { step: 'consult', title: '所管課に確かめたこと' },
  { step: 'period', title: 'いつまで使うか' },
];

/** What the action answered: the next turn, or a form that could not be taken. */
export function turnFrom(answered: Turn | FormResult | undefined): Turn {
  if (!answered) return { step: 'kind', answers: {}, result: null };
  if ('answers' in answered) return answered;
  const answers = textsOf(answered.initialValue ?? {});
  const wrong = Object.keys(answered.error ?? {});
  const sent = basisSteps.find((step) => step === answers['step']) ?? 'kind';
  const step = basisSteps.find((one) => basisFields[one].some((name) => wrong.includes(name))) ?? sent;
  return { step, answers, result: answered };
}

export function textsOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
