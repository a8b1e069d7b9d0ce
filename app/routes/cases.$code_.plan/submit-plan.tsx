import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import { SlipCheck, SlipMissing, type SlipBefore } from '~/components/slip-check';
import type { Decision } from '~/domain/kernel/errors';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, ErrorSummary, FormActions, Notice, SelectField, SubmitButton } from '~/ui';

interface SubmitPlanProps {
  code: string;
  version: number;
  missing: readonly string[];
  sharing: Decision;
  meetings: readonly { id: string; title: string; heldOn: string; startsAt: string }[];
  slip: SlipBefore;
}

/** Whether the saved plan can go to a meeting now: what is missing, or the meetings to choose from. */
export function SubmitPlan({ code, version, missing, sharing, meetings, slip }: SubmitPlanProps) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ meetingId: string; slipChecked: string }>({
    id: 'submit-plan',
    lastResult: result?.initialValue?.['intent'] === 'submit' ? result : null,
  });
  if (missing.length > 0) {
    return (
      <Notice title={`会議へ出すまでに、あと${missing.length}つ`}>
        <ul>
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (!sharing.ok) {
    return (
      <Notice tone="attention" title={sharing.reason}>
        <p>{sharing.wayOut}</p>
        <Link to={paths.consents(code)}>同意のページを開く</Link>
      </Notice>
    );
  }
  return (
    <Card as="section">
      <h2 className="heading-2">重層的支援会議へ出す</h2>
      {meetings.length === 0 ? (
        <p>これから開く会議がありません。多機関協働の担当に、会議の日を入れてもらってください。</p>
      ) : (
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="submit" />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="version" value={version} />
          <SelectField
            field={fields.meetingId}
            label="会議"
            required
            options={meetings.map(({ id, title, heldOn, startsAt }) => ({
              value: id,
              label: `${formatDay(heldOn)} ${startsAt} ${title}`,
            }))}
          />
          <SlipMissing slip={slip} code={code} />
          <SlipCheck
            slip={slip}
            field={fields.slipChecked}
            later="いま確かめておくと、支援決定が待たずにすみます。あとでケースのページからも記録できます。"
          />
          <FormActions note="出したあとは、会議の結果が出るまで書きかえられません。">
            <SubmitButton variant="primary">会議へ出す</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
