import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { EndingForm } from '~/components/case/before-proposal';
import { ToMeeting } from '~/components/case/to-meeting';
import type { FormResult } from '~/http/form.server';
import { addMonths } from '~/lib/japanese-date';
import { Checkbox, DateField, ErrorSummary, Notice, TextArea } from '~/ui';

/** What the meeting judges a suspension by: nothing is heard, what others know, who keeps watch, when it is tried again. */
export function SuspensionForm({ found, result }: { found: EndingForm; result: FormResult | undefined }) {
  const { code, last, log, meetings } = found;
  const [form, fields] = useForm({
    id: 'suspension',
    lastResult: result ?? null,
    defaultValue: {
      meetingId: meetings[0]?.id ?? '',
      isLost: '',
      heardOf: last?.heardOf ?? '',
      watchOver: last?.watchOver ?? '',
      recontactOn: addMonths(meetings[0]?.heldOn ?? found.today, 1),
      exception: last?.exception ?? '',
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <Checkbox field={fields.isLost} label="ご本人と、完全に連絡がとれなくなっている" />
      {log.missing.length > 0 ? (
        <>
          <Notice title={`連絡の試みが、まだ足りません（${log.missing.join('、')}）`}>
            できないわけがあるときだけ、下に書いて出せます。
          </Notice>
          <TextArea field={fields.exception} label="試みが足りないわけ" rows={2} />
        </>
      ) : null}
      <TextArea
        field={fields.heardOf}
        label="関係者や地域から聞いたこと"
        help="だれに聞いたかは役割で。例：民生委員に聞いたが、姿を見ていないとのこと"
        required
      />
      <TextArea
        field={fields.watchOver}
        label="中断の間の見守り"
        help="どの機関が、どう気にかけるか。"
        required
      />
      <DateField
        field={fields.recontactOn}
        label="もう一度連絡をとる日"
        help="きょうの画面に出ます。"
        required
      />
      <ToMeeting
        field={fields.meetingId}
        found={found}
        note="会議で「中断とする」と記録されると、中断になります。連絡がつけば、すぐに再開できます。"
      />
    </Form>
  );
}
