import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { basisFields, type BasisStep } from '~/domain/registry/rules';
import { Button, ErrorSummary, FormActions, SubmitButton } from '~/ui';
import { ConsultFields, CoreFields, KindFields, PeriodFields } from './fields';
import type { loader } from './route';
import { stepTitles, type Turn } from './turn';

export type BasisPage = ReturnType<typeof useLoaderData<typeof loader>>;

export interface FieldsProps {
  page: BasisPage;
  answers: Turn['answers'];
  fields: Record<string, FieldMetadata<string>>;
}

const parts: Record<BasisStep, (props: FieldsProps) => ReactElement> = {
  kind: KindFields,
  core: CoreFields,
  consult: ConsultFields,
  period: PeriodFields,
};

/** One step; the answers of the others go along unseen, so that it works without script too. */
export function StepForm({ page, turn }: { page: BasisPage; turn: Turn }) {
  const { step, answers, result } = turn;
  const [form, fields] = useForm<Record<string, string>>({
    id: `basis-${step}`,
    lastResult: result,
    defaultValue: { department: page.department, consultedOn: page.today, validFrom: page.today, ...answers },
  });
  const own: readonly string[] = basisFields[step];
  const others = Object.values(basisFields)
    .flat()
    .filter((name) => !own.includes(name) && answers[name] !== undefined);
  const Part = parts[step];
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">{stepTitles.find((one) => one.step === step)?.title}</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="step" value={step} />
      {others.map((name) => (
        <input key={name} type="hidden" name={name} value={answers[name]} />
      ))}
      <Part page={page} answers={answers} fields={fields as FieldsProps['fields']} />
      <FormActions note={step === 'period' ? '保存すると、所管課とのやりとりも記録に残ります。' : undefined}>
        <SubmitButton>{step === 'period' ? '根拠を保存する' : 'つぎへ'}</SubmitButton>
        {step === 'kind' ? null : (
          <Button type="submit" variant="quiet" name="go" value="back" formNoValidate>
            もどる
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
