import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { Conflict, DomainError, Invalid, RateLimited, Unavailable } from '~/domain/kernel/errors';
import { saveProfile, writeNote } from '~/domain/people/index.server';
import { saveProfileSchema, writeNoteSchema } from '~/domain/people/schema';
import { pageAction } from '~/http/builders.server';
import { beforeAreaNames } from '~/lib/text-guard';

/** What a device saves during an interview: a note or the form, answered for the device alone. */
export const action = pageAction({
  permission: 'cases.edit',
  handle: async ({ scope, form }) => {
    if (form.get('intent') === 'note') {
      return answer(form, writeNoteSchema, [RateLimited, Unavailable], async (note) => {
        await writeNote(scope, note);
        return {};
      });
    }
    return answer(form, saveProfileSchema, [Conflict, RateLimited, Unavailable], async (profile) => {
      const { became, beside } = await saveProfile(scope, profile);
      return { became, beside };
    });
  },
});

/** @param passing what another try can mend */
async function answer<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  passing: readonly (abstract new (...args: never[]) => DomainError)[],
  run: (value: z.input<Schema>) => Promise<object>,
): Promise<Response> {
  const submission = beforeAreaNames(() => parseWithZod(form, { schema }));
  if (submission.status !== 'success') return refused(Object.values(submission.error ?? {}).flat());
  try {
    return Response.json({ state: 'saved', ...(await run(submission.value as z.input<Schema>)) });
  } catch (error) {
    // The device keeps what it has and tries again later.
    if (!(error instanceof DomainError) || passing.some((kind) => error instanceof kind)) throw error;
    return refused(
      error instanceof Invalid ? Object.values(error.fieldErrors).flat() : [error.message],
      error.status,
    );
  }
}

function refused(messages: readonly (string | null)[], status = 400): Response {
  return Response.json({ state: 'refused', messages: [...new Set(messages)] }, { status });
}
