import { useForm } from '@conform-to/react';
import { creditNames, credits, workKindNames, workKinds } from '~/domain/works/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, FormActions, RadioGroup, SentForm, SubmitButton, TextField } from '~/ui';
import { resultOf, type FoundWorks, type WorkView } from './found';

interface WorkFormProps {
  found: FoundWorks;
  /** Left out: a new one. */
  work?: WorkView;
  result: FormResult | undefined;
}

const creditHelp = {
  pen_name: '作品のために付けた名前。本名は、この仕組みには残しません。',
  none: '作った人のことは、何も載せません。',
} as const;

/** What a work is, where it is kept, and how its maker is named. */
export function WorkForm({ found, work, result }: WorkFormProps) {
  const [form, fields] = useForm({
    id: work ? `change-${work.id}` : 'add',
    lastResult: work ? resultOf(result, 'change', work.id) : resultOf(result, 'add'),
    defaultValue: {
      title: work?.title ?? '',
      kind: work?.kind ?? '',
      keptAt: work?.keptAt ?? '',
      credit: work?.credit ?? found.usualCredit,
      penName: work?.penName ?? '',
    },
  });
  const about = work
    ? { intent: 'change', code: found.code, work: work.id, version: work.version }
    : { intent: 'add', code: found.code };
  return (
    <SentForm form={form} hidden={about}>
      {work && work.history.length > 0 ? (
        <p>
          ご本人に聞いたあとは、題と種類は書きかえられません。別の作品は、新しい作品として加えます。
          {work.answer === 'granted'
            ? '作者名を出すように変えるときは、いまの返事を「取りやめた」にしてから、もう一度聞きます。'
            : ''}
        </p>
      ) : null}
      <TextField
        field={fields.title}
        label="題"
        help="短く。人や店の名前は書きません。例：川べりの朝"
        required
      />
      <ChipGroup
        field={fields.kind}
        type="radio"
        label="何の作品か"
        required
        options={choicesOf(workKinds, workKindNames)}
      />
      <TextField
        field={fields.keptAt}
        label="置き場所"
        help="作品そのものがある場所。例：ご本人の手元、事務所の棚"
        required
      />
      <RadioGroup
        field={fields.credit}
        label="作者名の載せ方"
        help={
          found.usualCredit === 'none'
            ? 'プロフィールに「写真・名前を出さない」か「近所の人に会いにくい場所」が「どうしても」であるので、「載せない」を選んであります。'
            : 'ご本人に聞いて選びます。'
        }
        required
        options={credits.map((value) => ({ value, label: creditNames[value], help: creditHelp[value] }))}
      />
      <TextField
        field={fields.penName}
        label="ペンネーム"
        help="「ペンネーム」を選んだときだけ。"
        width="medium"
      />
      <FormActions>
        <SubmitButton variant="secondary">{work ? '書きかえる' : '作品を加える'}</SubmitButton>
      </FormActions>
    </SentForm>
  );
}
