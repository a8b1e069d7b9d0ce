import { Form } from '@remix-run/react';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui';

/** The referrer has read it, or was told on the telephone. */
export function HeardForm({ code }: { code: string }) {
  return (
    <Form method="post" action={paths.reopenCase(code)}>
      <input type="hidden" name="intent" value="heard" />
      <input type="hidden" name="code" value={code} />
      <SubmitButton variant="secondary">つなぎ元が読んだ・伝えた</SubmitButton>
    </Form>
  );
}
