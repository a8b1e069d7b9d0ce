import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { HostConfirmationPage } from '~/domain/confirmation/index.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, ErrorSummary, Icon, Notice, SubmitButton, TextField, UnavailableButton } from '~/ui';

interface AskProps {
  host: HostConfirmationPage['host'];
  /** Set when the host has been asked often enough this quarter. */
  warning: string | null;
  lastResult: FormResult | null;
}

/** The three ways to ask whether the facts still hold: by telephone, by mail, on paper. */
export function Ask({ host, warning, lastResult }: AskProps) {
  const [form, fields] = useForm<{ overCapReason: string }>({ id: 'mail', lastResult });
  return (
    <Band title="確かめる" id="ask">
      <div className="stack">
        {warning ? <Notice tone="attention">{warning}</Notice> : null}
        <p>
          {host.phone ? (
            <a className="link-tall" href={`tel:${host.phone}`}>
              <Icon name="phone" size={20} />
              {host.phone}
            </a>
          ) : (
            '電話番号が登録されていません。'
          )}
        </p>
        <Form method="post" className="stale__calls">
          <input type="hidden" name="intent" value="call" />
          <input type="hidden" name="id" value={host.id} />
          <SubmitButton name="outcome" value="answered">
            電話で確かめた
          </SubmitButton>
          <SubmitButton variant="quiet" name="outcome" value="no_answer">
            つながらなかった
          </SubmitButton>
        </Form>
        {host.hasMail ? (
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <input type="hidden" name="intent" value="mail" />
            <input type="hidden" name="hostIds" value={host.id} />
            {warning ? (
              <TextField field={fields.overCapReason} label="それでも声をかけるわけ" required />
            ) : null}
            <p>
              <SubmitButton variant="secondary">確認のメールを送る</SubmitButton>
            </p>
          </Form>
        ) : (
          <UnavailableButton
            reason="連絡先のメールアドレスが登録されていません。"
            wayOut="「登録を直す」で書くと、送れるようになります。"
          >
            確認のメールを送る
          </UnavailableButton>
        )}
        <Form method="post" action={paths.staleSlips()}>
          <input type="hidden" name="hostIds" value={host.id} />
          <SubmitButton variant="quiet">確認票を作る</SubmitButton>
        </Form>
      </div>
    </Band>
  );
}
