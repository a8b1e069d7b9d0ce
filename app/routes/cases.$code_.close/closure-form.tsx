import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { AfterFields } from '~/components/case/after-fields';
import type { EndingForm } from '~/components/case/before-proposal';
import { ToMeeting } from '~/components/case/to-meeting';
import { usualAftercareMonths, stabilityView } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { ErrorSummary, FormSection, SelectField, TextArea } from '~/ui';
import { CheckFields } from './check-fields';

/** What the meeting judges a closure by. What was written the last time stands in it. */
export function ClosureForm({ found, result }: { found: EndingForm; result: FormResult | undefined }) {
  const { code, last, meetings, reasons } = found;
  const [form, fields] = useForm({
    id: 'closure',
    lastResult: result ?? null,
    defaultValue: {
      meetingId: meetings[0]?.id ?? '',
      reason: last?.reason ?? '',
      isConnected: last?.isConnected ? 'on' : '',
      connectedHow: last?.connectedHow ?? '',
      isStable: last?.isStable ? 'on' : '',
      stableHow: last?.stableHow ?? '',
      stabilityPerson: stabilityView(last?.stabilityPerson ?? null) ?? '',
      stabilityHost: stabilityView(last?.stabilityHost ?? null) ?? '',
      exception: last?.exception ?? '',
      goals: last?.goals ?? '',
      supporters: last?.supporters ?? '',
      evaluation: last?.evaluation ?? '',
      aftercare: last?.aftercare ?? '',
      aftercareMonths: (last?.aftercareMonths.length ? last.aftercareMonths : usualAftercareMonths).map(
        String,
      ),
      leadAgencyId: last?.leadAgencyId ?? '',
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <SelectField
        field={fields.reason}
        label="終結のわけ"
        required
        empty="選んでください"
        options={reasons}
      />
      <CheckFields fields={fields} found={found} />
      <FormSection title="評価" lead="会議で読み合わせます。名前や病名は書きません。">
        <TextArea
          field={fields.goals}
          label="目標がどこまで進んだか"
          help={found.goals.length > 0 ? `プランの目標：${found.goals.join('、')}` : undefined}
          required
        />
        <TextArea field={fields.supporters} label="支える人たちの様子" required />
        <TextArea field={fields.evaluation} label="支援の経過と成果" rows={4} required />
      </FormSection>
      <AfterFields fields={fields} agencies={found.agencies} />
      <ToMeeting
        field={fields.meetingId}
        found={found}
        note="会議で「終結とする」と記録されると、ケースは終結になり、終結後の連絡が予定に入ります。"
      />
    </Form>
  );
}
