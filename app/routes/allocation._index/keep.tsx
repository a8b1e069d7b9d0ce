import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, ErrorSummary, FormActions, SubmitButton, TextArea } from '~/ui';

/** Keeps the proposal as it stands above, with a remark for the meeting. */
export function Keep({ digest }: { digest: string }) {
  const lastResult = useActionData<FormResult>() ?? null;
  const [form, fields] = useForm<{ remark: string }>({ id: 'keep', lastResult });
  return (
    <div className="no-print">
      <Band title="この案を会議に残す" lead="残しても、だれの行き先も決まりません" id="keep-band">
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="digest" value={digest} />
          <TextArea
            field={fields.remark}
            label="ひとこと"
            help="会議で伝えたいこと。200字まで。本人の名前は書きません。きょう同じ案をもう一度残すと、前のひとことは、いま書いたものに替わります。空なら消えます。"
            rows={2}
          />
          <FormActions
            note={
              <>
                いま出ている組とわけを、そのまま残します。つぎの日からの計算では、残した案で場所が見つからなかった方を先にします。
              </>
            }
          >
            <SubmitButton pendingLabel="残しています…">この案を残す</SubmitButton>
            <Link className="link-tall" to={paths.keptAllocations()}>
              これまでに残した案
            </Link>
          </FormActions>
        </Form>
      </Band>
    </div>
  );
}
