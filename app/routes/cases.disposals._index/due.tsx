import { getFormProps, useForm } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { disposalsAtOnce } from '~/domain/records/rules';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Band, CheckboxGroup, ErrorSummary, FormActions, SubmitButton } from '~/ui';
import type { loader } from './route';

interface DueProps {
  due: ReturnType<typeof useLoaderData<typeof loader>>['due'];
  result: FormResult | undefined;
}

/** Cases whose time is over, all of them ticked: one puts forward all, or as few as one. */
export function Due({ due, result }: DueProps) {
  const [form, fields] = useForm<{ codes: string[] }>({
    id: 'propose',
    lastResult: result?.initialValue?.['intent'] === 'propose' ? result : null,
    defaultValue: { codes: due.map(({ code }) => code) },
  });
  return (
    <Band title="期間が過ぎたもの" count={`${due.length}件`}>
      {due.length === 0 ? (
        <p>いま、保存の期間が過ぎたケースはありません。過ぎると、ここに並びます。</p>
      ) : (
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="propose" />
          <CheckboxGroup
            field={fields.codes}
            label="廃棄にかけるケース"
            required
            options={due.map(({ code, endedOn, dueOn, worksOut }) => ({
              value: code,
              label: formatCaseCode(code),
              help: `${formatDay(endedOn)}に終わり、${formatDay(dueOn)}に期間が過ぎました。${worksOut > 0 ? `作品が${worksOut}点、まだ受入先にあります。先に受け取ってください。` : ''}`,
            }))}
          />
          {due.length === disposalsAtOnce ? (
            <p>一度に並ぶのは{disposalsAtOnce}件までです。廃棄にかけると、つぎが並びます。</p>
          ) : null}
          <FormActions note="まだ消えません。ほかの人が確かめるまでは、取り下げられます。">
            <SubmitButton variant="secondary">廃棄にかける</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Band>
  );
}
