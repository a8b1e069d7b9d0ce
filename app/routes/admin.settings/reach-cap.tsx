import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** How often a host is asked in a quarter before the site warns. */
export function ReachCap(props: { reach: ReturnType<typeof useLoaderData<typeof loader>>['reach'] }) {
  const { today, cap } = props.reach;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ cap: string; validFrom: string }>({
    id: 'reach-cap',
    lastResult: result?.initialValue?.['intent'] === 'reach-cap' ? result : null,
    defaultValue: { cap: String(cap), validFrom: today },
  });
  return (
    <Band
      title="受入先への声かけの目安"
      lead="打診、電話の質問、確認のお願いを数えます。こえるときは知らせて、わけをたずねます。止めはしません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="reach-cap" />
        <NumberField field={fields.cap} label="三か月に一つの受入先へ" unit="回まで" required />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">目安を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
