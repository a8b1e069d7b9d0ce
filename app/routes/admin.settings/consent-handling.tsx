import type { useLoaderData } from '@remix-run/react';
import { TextArea, TextField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'consent-handling' } as const;

/** The rules of handling that are explained before somebody agrees, and from when they hold. */
export function ConsentHandling(props: {
  handling: ReturnType<typeof useLoaderData<typeof loader>>['handling'];
}) {
  const { today, version, text, planned } = props.handling;
  const [form, fields] = useSettingForm<{ handling: string; text: string; validFrom: string }>(marks, {
    handling: version,
    text,
    validFrom: today,
  });
  return (
    <Setting
      id="consent-handling"
      lead="同意の記録に、説明した版の名前が残ります。文を変えても、前に同意した人の同意は前の版のままです。"
    >
      <Planned planned={planned} words={(set) => `${set.version}：${set.text}`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="きまりを保存する">
        <TextField field={fields.handling} label="版の名前" required />
        <TextArea
          field={fields.text}
          label="きまりの文"
          help="一行が一つの文になります。"
          rows={6}
          required
        />
      </SettingForm>
    </Setting>
  );
}
