import { getFormProps, useForm } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import { formatCaseCode, urgentKindNames } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { formatInstant } from '~/lib/japanese-date';
import { ErrorSummary, Facts, SubmitButton, TextField } from '~/ui';
import type { loader } from './route';

type Found = ReturnType<typeof useLoaderData<typeof loader>>['openings'][number];

/** One opening: who, when and why; and that somebody has looked at it, or the form that says so. */
export function Opening({ opening, result }: { opening: Found; result: FormResult | undefined }) {
  const { seenAt, seenByName, seenNote, seeing } = opening;
  return (
    <li>
      <h2 className="heading-3">
        {formatCaseCode(opening.code)}　{formatInstant(opening.openedAt)}
      </h2>
      <Facts
        items={[
          { label: '開いた人', value: `${opening.readerName}（${opening.agencyName}）` },
          { label: 'わけ', value: urgentKindNames[opening.kind] },
          { label: '書いたこと', value: opening.reason },
          { label: '読めるのは', value: `${formatInstant(opening.until)}まで` },
          ...(seenAt
            ? [
                {
                  label: '確かめた人',
                  value: `${seenByName ?? ''}　${formatInstant(seenAt)}${seenNote ? `　${seenNote}` : ''}`,
                },
              ]
            : []),
        ]}
      />
      {seeing.ok ? <SeenForm id={opening.id} name={formatCaseCode(opening.code)} result={result} /> : null}
      {!seeing.ok && !seenAt ? (
        <p>
          {seeing.reason}
          {seeing.wayOut}
        </p>
      ) : null}
    </li>
  );
}

function SeenForm({ id, name, result }: { id: string; name: string; result: FormResult | undefined }) {
  const [form, fields] = useForm({
    id: `seen-${id}`,
    lastResult: result?.initialValue?.['id'] === id ? result : null,
    defaultValue: { note: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={id} />
      <TextField field={fields.note} label={`${name}について確かめたこと（書かなくてもよい）`} />
      <SubmitButton variant="secondary">わけを確かめた</SubmitButton>
    </Form>
  );
}
