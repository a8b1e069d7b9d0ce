import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, unstable_parseMultipartFormData, unstable_createMemoryUploadHandler } from '@remix-run/node';
import type { z } from 'zod';
import { beforeAreaNames } from '~/lib/text-guard';
import { Conflict, Invalid, RateLimited, Refused } from '~/domain/kernel/errors';

/** The largest file a form may carry. */
export const largestUploadBytes = 20 * 1024 * 1024;

/** Reads a form, with files up to `largestUploadBytes`. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return request.formData();
  try {
    return await unstable_parseMultipartFormData(
      request,
      unstable_createMemoryUploadHandler({ maxPartSize: largestUploadBytes }),
    );
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'MaxPartSizeExceededError') {
      throw new Refused(
        'ファイルが大きすぎます（上限 20 MB）。',
        '分けるか、要らない列を消してから、もう一度選んでください。',
      );
    }
    throw error;
  }
}

/** What a form gets back when it could not be taken: the messages, and all that was typed. */
export type FormResult = SubmissionResult;

/**
 * Takes a form: parse with its schema → run → go on. Faults of input, refusals of a rule and a change by
 * somebody else come back to the form with everything that was typed; nothing is stored by halves. A press on a
 * button that only adds or removes rows gives the form back with its rows changed.
 */
export async function submit<Schema extends z.ZodType, Value, Answer = Response>(definition: {
  form: FormData;
  schema: Schema;
  /** Fields that are never sent back, such as passwords. */
  secret?: readonly string[];
  run: (value: z.output<Schema>) => Promise<Value>;
  then: (value: Value) => Answer | Promise<Answer>;
}) {
  const submission = beforeAreaNames(() => parseWithZod(definition.form, { schema: definition.schema }));
  const hideFields = [...(definition.secret ?? [])];
  if (submission.status !== 'success') return rejected(submission.reply({ hideFields }), 400);
  try {
    const value = await definition.run(submission.value);
    return await definition.then(value);
  } catch (error) {
    if (error instanceof Invalid) {
      const { '': formErrors = [], ...fieldErrors } = error.fieldErrors;
      return rejected(submission.reply({ fieldErrors, formErrors, hideFields }), 400);
    }
    if (error instanceof Refused || error instanceof Conflict) {
      return rejected(submission.reply({ formErrors: [error.message], hideFields }), error.status);
    }
    if (error instanceof RateLimited) {
      const minutes = Math.ceil(error.retryAfterSeconds / 60);
      const words = `${error.message}（あと${minutes}分ほど）`;
      return rejected(submission.reply({ formErrors: [words], hideFields }), error.status, {
        'Retry-After': String(error.retryAfterSeconds),
      });
    }
    throw error;
  }
}

function rejected(result: FormResult, status: number, headers: Record<string, string> = {}) {
  return data(result, { status, headers });
}
