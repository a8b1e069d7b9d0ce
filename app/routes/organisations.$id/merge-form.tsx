import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { OrganisationPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { Disclosure, ErrorSummary, SelectField, SubmitButton } from '~/ui';

interface MergeFormProps {
  organisation: OrganisationPage['organisation'];
  others: OrganisationPage['others'];
  lastResult: FormResult | undefined;
}

/** Two entries of one and the same organisation become one. */
export function MergeForm({ organisation, others, lastResult }: MergeFormProps) {
  const [form, fields] = useForm<{ dropId: string }>({ lastResult: lastResult ?? null });
  if (others.length === 0) return null;
  return (
    <Disclosure summary="同じ法人・団体が、もう一つあるとき" open={form.status === 'error'}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <input type="hidden" name="keepId" value={organisation.id} />
        <input type="hidden" name="version" value={organisation.version} />
        <ErrorSummary form={form} />
        <SelectField
          field={fields.dropId}
          label="同じもの"
          required
          empty="選んでください"
          options={others}
          help={`その場所はすべて「${organisation.name}」に移り、選んだほうの登録はなくなります。`}
        />
        <SubmitButton variant="danger">一つにする</SubmitButton>
      </Form>
    </Disclosure>
  );
}
