import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { openMeeting } from '~/domain/meetings/index.server';
import { newMeetingSchema } from '~/domain/meetings/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import {
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  Page,
  PageHead,
  SubmitButton,
  TextField,
  TimeField,
} from '~/ui';

export const meta: MetaFunction = () => [{ title: '会議の日を入れる｜むすびば' }];

export const loader = pageLoader({ permission: 'meetings.run', load: () => null });

export const action = pageAction({
  permission: 'meetings.run',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: newMeetingSchema,
      run: (value) => openMeeting(scope, value),
      then: ({ id }) =>
        redirectWithNotice(paths.meeting(id), '会議の日を入れました。議題を受け付けています。'),
    }),
});

export default function NewMeeting() {
  const [form, fields] = useForm<{ title: string; heldOn: string; startsAt: string; place: string }>({
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { title: '重層的支援会議', startsAt: '14:00' },
  });
  return (
    <>
      <PageHead title="会議の日を入れる" crumbs={[{ label: '会議', to: paths.meetings() }]} />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <TextField field={fields.title} label="会議の名前" required />
          <FormRow>
            <DateField field={fields.heldOn} label="日" required />
            <TimeField field={fields.startsAt} label="開始" required />
          </FormRow>
          <TextField field={fields.place} label="場所" help="オンラインのときは「オンライン」と書きます。" />
          <FormActions>
            <SubmitButton variant="primary">会議の日を入れる</SubmitButton>
            <Link to={paths.meetings()}>やめる</Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
