import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, SubmitButton, TextField, UnavailableButton } from '~/ui';
import type { DraftView } from './view';

/** The one press that shows the card, exactly as it stands above. */
export function ShowForm({ draft }: { draft: DraftView }) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ purpose: string }>({
    id: 'show',
    lastResult: result?.initialValue?.['intent'] === 'show' ? result : null,
  });
  const { decision, print } = draft;
  if (!decision.ok) {
    return (
      <>
        <UnavailableButton reason={decision.reason} wayOut={decision.wayOut}>
          このカードを受入先に見せる
        </UnavailableButton>
        <Link to={paths.consents(draft.code)}>同意のページを開く</Link>
      </>
    );
  }
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="show" />
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="seen" value={draft.seen} />
      {draft.needsPurpose ? (
        <TextField
          field={fields.purpose}
          label="何のために伝えるか（目的）"
          help="学校や教育委員会の施設に伝えるときは、目的と同意の両方を「共有の記録」に残します。例：登下校の見守りで、声のかけ方をそろえるため"
          required
        />
      ) : null}
      <FormActions
        note={`${formatDay(draft.expiresOn)}まで見えます。同意が取りやめられると、すぐに見えなくなります。`}
      >
        <SubmitButton>このカードを受入先に見せる</SubmitButton>
        {print.ok ? null : <p className="muted">紙で渡すときも、先に見せると、上に印刷のボタンが出ます。</p>}
        <Link to={paths.placement(draft.id)}>受入れにもどる</Link>
      </FormActions>
    </Form>
  );
}
