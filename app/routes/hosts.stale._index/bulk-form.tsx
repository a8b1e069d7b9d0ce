import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, ErrorSummary, FormActions, SubmitButton, TextField } from '~/ui';
import { bulkFormId } from './stale-lines';

interface BulkFormProps {
  lastResult: FormResult | null;
  /** Whether a reason may be asked for. */
  anyOverCap: boolean;
}

/** What is done with the ticked lines: a mail to each, or a slip for each. */
export function BulkForm({ lastResult, anyOverCap }: BulkFormProps) {
  const mine = lastResult?.initialValue?.['intent'] === 'mail' ? lastResult : null;
  const [form, fields] = useForm<{ hostIds: string; overCapReason: string }>({
    id: bulkFormId,
    lastResult: mine,
  });
  return (
    <Band title="選んだ受入先に聞く" id={`${bulkFormId}-band`}>
      <Form method="post" className="form" preventScrollReset {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="mail" />
        {anyOverCap || mine ? (
          <TextField
            field={fields.overCapReason}
            label="それでも声をかけるわけ"
            help="声かけが目安まで来ている受入先を選ぶときだけ書きます。"
          />
        ) : null}
        <FormActions note="メールには、登録の内容を確かめるリンクだけが入ります。メールの登録がない所は、確認票を使ってください。">
          <SubmitButton>選んだ所にメールで聞く</SubmitButton>
          <SubmitButton variant="quiet" formAction={paths.staleSlips()}>
            選んだ所の確認票を作る
          </SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
