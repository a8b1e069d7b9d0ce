import type { z } from 'zod';
import type { Scope } from '~/domain/kernel/scope';
import type { ActionArgs } from './builders.server';
import { submit } from './form.server';
import { redirectWithNotice } from './notice.server';

/** A file of a form, as far as it is read. */
type GivenFile = Pick<File, 'name' | 'arrayBuffer'>;

interface Upload {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * The form of a page that takes one file: its schema, the command that opens the file, and the page and words that
 * follow. The file itself is never sent back to the page.
 */
export function takingFile(
  schema: z.ZodType<{ file: GivenFile }>,
  open: (scope: Scope, upload: Upload) => Promise<{ id: string }>,
  pageOf: (id: string) => string,
  notice: string,
) {
  return ({ scope, form }: ActionArgs) =>
    submit({
      form,
      schema,
      secret: ['file'],
      run: async ({ file }) =>
        open(scope, { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      then: ({ id }) => redirectWithNotice(pageOf(id), notice),
    });
}
