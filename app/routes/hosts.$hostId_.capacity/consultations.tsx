import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FacilityPage } from '~/domain/registry/index.server';
import { consultationMethodNames, consultationMethods } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import {
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FormActions,
  FormRow,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';

interface ConsultationsProps {
  page: FacilityPage;
  lastResult: FormResult | undefined;
}

type Shape = Record<
  'department' | 'answeredBy' | 'consultedOn' | 'method' | 'asked' | 'answer' | 'documentNumber',
  string
>;

/** The talks so far, and a form for the next (CAP-14). */
export function Consultations({ page, lastResult }: ConsultationsProps) {
  return (
    <div className="stack">
      {page.consultations.length === 0 ? (
        <EmptyState title="やりとりの記録は、まだありません">
          根拠を足すと、いっしょに記録されます。ほかに聞いたことも、ここに書けます。
        </EmptyState>
      ) : (
        <ul className="lines">
          {page.consultations.map((talk) => (
            <li key={talk.id}>
              <p className="facts-line">
                <b>{formatDay(talk.consultedOn)}</b>
                <span>
                  {talk.department} {talk.answeredBy}
                </span>
                <span>{talk.methodName}</span>
                {talk.documentNumber ? <span>{talk.documentNumber}</span> : null}
              </p>
              <p>
                {talk.asked} → {talk.answer}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="やりとりを書く" open={lastResult !== undefined}>
        <ConsultationForm page={page} lastResult={lastResult} />
      </Disclosure>
    </div>
  );
}

function ConsultationForm({ page, lastResult }: ConsultationsProps) {
  const [form, fields] = useForm<Shape>({
    id: 'consultation',
    lastResult: lastResult ?? null,
    defaultValue: {
      department: page.services[0]?.responsibleDepartment ?? '',
      consultedOn: page.today,
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="consultation" />
      <input type="hidden" name="about" value="consultation" />
      <input type="hidden" name="hostId" value={page.host.id} />
      <ErrorSummary form={form} />
      <FormRow>
        <TextField field={fields.department} label="所管課" required width="medium" />
        <TextField field={fields.answeredBy} label="答えた人の職名" width="medium" help="名前は書きません" />
      </FormRow>
      <FormRow>
        <DateField field={fields.consultedOn} label="確かめた日" required />
        <TextField field={fields.documentNumber} label="文書番号" width="medium" />
      </FormRow>
      <RadioGroup
        field={fields.method}
        label="確かめ方"
        required
        columns
        options={choicesOf(consultationMethods, consultationMethodNames)}
      />
      <TextArea field={fields.asked} label="聞いたこと" required rows={2} />
      <TextArea field={fields.answer} label="返事" required rows={2} />
      <FormActions>
        <SubmitButton variant="secondary">やりとりを保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
