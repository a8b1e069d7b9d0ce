import { z } from 'zod';
import { lineFields } from '~/domain/expenses/schema';
import { fieldErrors } from '~/domain/kernel/command.server';
import { beforeAreaNames } from '~/lib/text-guard';

/** The questions in their order; each stands alone on a screen and answers one or a few fields of a line. */
const questions = [
  { key: 'kind', shape: z.object({ kind: lineFields.kind }) },
  { key: 'day', shape: z.object({ workOn: lineFields.workOn }) },
  { key: 'target', shape: z.object({ target: lineFields.target }) },
  { key: 'what', shape: z.object({ description: lineFields.description }) },
  {
    key: 'amount',
    shape: z.object({
      quantity: lineFields.quantity,
      unit: lineFields.unit,
      unitPrice: lineFields.unitPrice,
    }),
  },
  { key: 'borne', shape: z.object({ participantBorne: lineFields.participantBorne.unwrap() }) },
  { key: 'evidence', shape: z.object({ evidence: lineFields.evidence.unwrap() }) },
] as const;

export type QuestionKey = (typeof questions)[number]['key'];

export interface Asking {
  /** The question to ask now; null when all are answered. */
  key: QuestionKey | null;
  number: number;
  of: number;
  /** What was answered before, to be carried along. */
  answered: Record<string, string>;
  /** What was typed for this question and could not be taken. */
  typed: Record<string, string>;
  errors: Record<string, string[]>;
  /** The answers without the last question: the way back. */
  back: string | null;
}

/** Reads the answers in an address and finds the first question that is not answered yet. */
export function readAnswers(search: URLSearchParams): Asking {
  const answered: Record<string, string> = {};
  let back: string | null = null;
  for (const [index, question] of questions.entries()) {
    const names = Object.keys(question.shape.shape);
    const given = Object.fromEntries(
      names.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
    );
    const parsed = beforeAreaNames(() => question.shape.safeParse(given));
    if (!parsed.success) {
      const asked = Object.keys(given).length > 0;
      return {
        key: question.key,
        number: index + 1,
        of: questions.length,
        answered,
        typed: given,
        errors: asked ? fieldErrors(parsed.error) : {},
        back,
      };
    }
    back = new URLSearchParams(answered).toString();
    Object.assign(answered, parsed.data);
  }
  return { key: null, number: questions.length, of: questions.length, answered, typed: {}, errors: {}, back };
}
