import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  Band,
  DateField,
  Disclosure,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SubmitButton,
} from '~/ui';

interface ConfidentialProps {
  held: readonly { id: string; heldOn: string; caseCount: number }[];
  mayRecord: boolean;
  today: string;
}

/** 支援会議: held, when, how many cases. What is said there has no place on this site. */
export function Confidential({ held, mayRecord, today }: ConfidentialProps) {
  const [form, fields] = useForm<{ heldOn: string; caseCount: string }>({
    lastResult: useActionData<FormResult>() ?? null,
    defaultValue: { heldOn: today },
  });
  return (
    <Band
      title="支援会議（社会福祉法106条の6）"
      lead="ご本人の同意が得られないケースは、守秘義務のある支援会議で扱います。話した内容は、ここには書きません。"
      count={`${held.length}回`}
    >
      <ul className="lines">
        {held.map((meeting) => (
          <li key={meeting.id}>
            {formatDay(meeting.heldOn)}に開き、{meeting.caseCount}件を扱いました
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.confidentialNotice()}>支援会議の案内文を印刷する</Link>
      </p>
      {mayRecord ? (
        <Disclosure summary="開いた日と件数を記録する" open={form.status === 'error'}>
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <FormRow>
              <DateField field={fields.heldOn} label="開いた日" required />
              <NumberField field={fields.caseCount} label="扱った件数" required width="short" unit="件" />
            </FormRow>
            <FormActions>
              <SubmitButton>記録する</SubmitButton>
            </FormActions>
          </Form>
        </Disclosure>
      ) : null}
    </Band>
  );
}
