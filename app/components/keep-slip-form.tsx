import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { ErrorSummary, SubmitButton, TextField } from '~/ui';

interface KeepSlipFormProps {
  code: string;
  /** The version of the case that is seen. */
  version: number;
  keptAt: string;
  lastResult: FormResult | null;
}

/** Where the paper is kept; that it was made follows from it. */
export function KeepSlipForm({ code, version, keptAt, lastResult }: KeepSlipFormProps) {
  const [form, fields] = useForm({ id: 'keep-slip', lastResult, defaultValue: { keptAt } });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="keep-slip" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.keptAt} label="保管している場所" placeholder="例：2階の鍵のある棚" required />
      <SubmitButton variant="secondary">置き場所を記録する</SubmitButton>
    </Form>
  );
}
