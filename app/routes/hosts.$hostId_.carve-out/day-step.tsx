import { getFormProps, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { CarveOutPage } from '~/domain/registry/index.server';
import { partOfDayNames, partsOfDay, type PartOfDay } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, SubmitButton, TextArea } from '~/ui';
import { KeptForm } from './kept-form';

const examples: Record<PartOfDay, string> = {
  morning: '例：店を開ける。棚をふく。届いた箱を開ける。',
  noon: '例：昼はこむ。食器がたまる。',
  afternoon: '例：値札を付ける。封筒に入れる。静かな時間。',
  closing: '例：ごみを分ける。床をはく。あしたの準備。',
};

interface DayStepProps {
  page: Pick<CarveOutPage, 'host' | 'talk' | 'ended'>;
  lastResult: FormResult | undefined;
}

/** ① 「きょう一日、どんなことをしますか」 in the words of the place. */
export function DayStep({ page: { host, talk, ended }, lastResult }: DayStepProps) {
  const [form, fields] = useForm<Record<PartOfDay, string>>({
    id: 'day',
    lastResult: lastResult ?? null,
    defaultValue: { ...talk?.day },
  });
  return (
    <KeptForm
      keptAs={{ hostId: host.id, part: 'day', version: talk?.version ?? 0 }}
      talkVersion={talk?.version ?? 0}
      method="post"
      className="form"
      {...getFormProps(form)}
    >
      <input type="hidden" name="intent" value="day" />
      <input type="hidden" name="hostId" value={host.id} />
      {talk ? <input type="hidden" name="carveOutId" value={talk.id} /> : null}
      {talk ? <input type="hidden" name="version" value={talk.version} /> : null}
      <ErrorSummary form={form} />
      <h2 className="heading-2">ここでは、一日にどんなことをしますか</h2>
      {talk === null && ended > 0 ? (
        <p className="muted">前に{ended}回、聞き取りを終えています。これは新しい聞き取りです。</p>
      ) : null}
      {partsOfDay.map((part) => (
        <TextArea
          key={part}
          field={fields[part]}
          label={partOfDayNames[part]}
          rows={2}
          help={examples[part]}
        />
      ))}
      <FormActions note="聞けたところだけでかまいません。">
        <SubmitButton variant="primary">保存して、仕事を選ぶ</SubmitButton>
        <Link className="link-tall" to={paths.host(host.id)}>
          やめる
        </Link>
      </FormActions>
    </KeptForm>
  );
}
