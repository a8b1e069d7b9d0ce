import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import {
  Checkbox,
  Disclosure,
  ErrorSummary,
  Facts,
  FormActions,
  SubmitButton,
  TextArea,
  TextField,
  UnavailableButton,
} from '~/ui';
import type { loader } from './route';

type MeetingView = ReturnType<typeof useLoaderData<typeof loader>>;

/** Who was there. A meeting that was held shows it; one to come lets it be recorded. */
export function Attendance({ meeting }: { meeting: MeetingView }) {
  const exception = meeting.exceptionReason ? [{ label: '例外の理由', value: meeting.exceptionReason }] : [];
  if (meeting.status === 'held') {
    return (
      <Facts
        items={[
          { label: '多機関協働事業者', value: meeting.multiAgencyPresent ? '出席' : '欠席' },
          { label: '自治体職員', value: meeting.officerPresent ? '出席' : '欠席' },
          { label: 'ほかの出席', value: meeting.othersPresent || '記録なし' },
          ...exception,
        ]}
      />
    );
  }
  return (
    <div className="stack">
      {exception.length > 0 ? <Facts items={exception} /> : null}
      {meeting.mayRun ? <HoldForm meeting={meeting} /> : <p>出席は、多機関協働の担当が当日に記録します。</p>}
      {meeting.mayExcept && meeting.status === 'scheduled' ? <ExceptionForm meeting={meeting} /> : null}
    </div>
  );
}

function useIntent<Value extends Record<string, unknown>>(intent: string) {
  const result = useActionData<FormResult>();
  return useForm<Value>({
    id: `form-${intent}`,
    lastResult: result?.initialValue?.['intent'] === intent ? result : null,
  });
}

function HoldForm({ meeting }: { meeting: MeetingView }) {
  const [form, fields] = useIntent<{
    multiAgencyPresent: string;
    officerPresent: string;
    othersPresent: string;
  }>('hold');
  if (!meeting.held.ok) {
    return (
      <UnavailableButton reason={meeting.held.reason} wayOut={meeting.held.wayOut}>
        会議を開いた
      </UnavailableButton>
    );
  }
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <Hidden intent="hold" meeting={meeting} />
      <Checkbox field={fields.multiAgencyPresent} label="多機関協働事業者が出席した" />
      <Checkbox field={fields.officerPresent} label="自治体職員が出席した" />
      <TextField
        field={fields.othersPresent}
        label="ほかの出席"
        help="機関と役割だけ。例：参加支援、包括支援センター"
      />
      <FormActions>
        <SubmitButton variant="primary">会議を開いた</SubmitButton>
      </FormActions>
    </Form>
  );
}

function ExceptionForm({ meeting }: { meeting: MeetingView }) {
  const [form, fields] = useIntent<{ reason: string }>('except');
  return (
    <Disclosure summary="出席の例外を記録する" open={form.status === 'error'}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <Hidden intent="except" meeting={meeting} />
        <TextArea
          field={fields.reason}
          label="例外の理由"
          required
          help="例：大雨で出られず、電話で意見を聞いた"
        />
        <FormActions note="多機関協働と自治体職員の両方がそろわない会議は、原則として開けません。">
          <SubmitButton>例外を記録する</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

function Hidden({ intent, meeting }: { intent: string; meeting: MeetingView }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
    </>
  );
}
