import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { AfterFields } from '~/components/case/after-fields';
import type { getEnding } from '~/domain/people/index.server';
import { endingNames, usualAftercareMonths } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import {
  Band,
  Checkbox,
  DateField,
  ErrorSummary,
  FormActions,
  FormSection,
  RadioGroup,
  SelectField,
  SubmitButton,
} from '~/ui';

interface ConferenceFormProps {
  found: Awaited<ReturnType<typeof getEnding>>;
  result: FormResult | undefined;
}

/** What a 支援会議 decided, where the person does not share with the members of the meeting: the day, and nothing of what was said. */
export function ConferenceForm({ found, result }: ConferenceFormProps) {
  const { line, version, conference } = found;
  const mine = result?.initialValue?.['intent'] === 'conference';
  const [form, fields] = useForm({
    id: 'conference',
    lastResult: mine ? result : null,
    defaultValue: {
      ...{ how: '', decidedOn: '', reason: '', isConnected: '', isStable: '', isLost: '', recontactOn: '' },
      ...{ aftercare: '', aftercareMonths: usualAftercareMonths.map(String), leadAgencyId: '' },
    },
  });
  return (
    <Band title="支援会議で終結・中断と決まったとき">
      <Form method="post" className="form" {...getFormProps(form)}>
        <p>
          ご本人の「会議での共有」の同意がないので、支援会議（社会福祉法106条の6）で決めます。残すのは決めた日だけです。話した内容は書きません。
        </p>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="conference" />
        <input type="hidden" name="code" value={line.code} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          field={fields.how}
          label="支援会議で決まったこと"
          required
          options={choicesOf(conference.ends, endingNames)}
        />
        <DateField field={fields.decidedOn} label="支援会議の日" required />
        <FormSection title="終結のとき">
          <SelectField
            field={fields.reason}
            label="終結のわけ"
            required="none"
            empty="選んでください"
            options={conference.closureReasons}
          />
          <Checkbox field={fields.isConnected} label="つながりができた" />
          <Checkbox field={fields.isStable} label="つながり先との関係が安定した" />
        </FormSection>
        <AfterFields fields={fields} agencies={conference.agencies} />
        {conference.ends.includes('suspension') ? (
          <FormSection title="中断のとき">
            <Checkbox field={fields.isLost} label="ご本人と、完全に連絡がとれなくなっている" />
            <DateField field={fields.recontactOn} label="もう一度連絡をとる日" required="none" />
          </FormSection>
        ) : null}
        <FormActions note="終わりはいったんの区切りです。いつでも、聞きなおさずに再開できます。">
          <SubmitButton variant="secondary">支援会議で決まった終わりを記録する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
