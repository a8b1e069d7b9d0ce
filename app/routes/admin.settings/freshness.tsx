import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FreshnessSubject } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

type Freshness = ReturnType<typeof useLoaderData<typeof loader>>['freshness'];

/** After how many days what is known is asked about again, and after how many it leaves matching. */
export function FreshnessLimits({ freshness }: { freshness: Freshness }) {
  return (
    <Band
      title="情報の鮮度"
      lead="さいごに確かめた日から数えます。まだ一度も聞いていない受入先は、候補から外れません。"
    >
      <div className="stack-wide">
        <LimitsForm about="facts" title="受入先の登録" freshness={freshness} />
        <LimitsForm about="numbers" title="定員のある施設の、いつもの人数" freshness={freshness} />
      </div>
    </Band>
  );
}

interface LimitsFormProps {
  about: FreshnessSubject;
  title: string;
  freshness: Freshness;
}

function LimitsForm({ about, title, freshness }: LimitsFormProps) {
  const result = useActionData<FormResult>();
  const { due, old } = freshness[about];
  const [form, fields] = useForm<{ due: string; old: string; validFrom: string }>({
    id: `freshness-${about}`,
    lastResult: result?.initialValue?.['about'] === about ? result : null,
    defaultValue: { due: String(due), old: String(old), validFrom: freshness.today },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h3 className="heading-3">{title}</h3>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="freshness" />
      <input type="hidden" name="about" value={about} />
      <NumberField field={fields.due} label="確かめなおすまでの日数" unit="日" required />
      <NumberField field={fields.old} label="候補から外すまでの日数" unit="日" required />
      <DateField field={fields.validFrom} label="いつから" required />
      <FormActions>
        <SubmitButton variant="secondary">{title}の日数を保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
