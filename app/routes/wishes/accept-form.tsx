import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import {
  Button,
  CheckboxGroup,
  ChipGroup,
  type ChipOptions,
  Disclosure,
  ErrorSummary,
  FormActions,
  SelectField,
  TextArea,
  TextField,
} from '~/ui';

interface Choice {
  value: string;
  label: string;
}

interface AcceptFormProps {
  wish: { id: string; version: number; words: string; areaId: string | null };
  areas: readonly Choice[];
  menuKinds: readonly Choice[];
  activities: readonly ChipOptions[];
  lastResult: SubmissionResult | null;
}

/** What a person makes of a wish that came in: words with nobody in them, and what would answer it. Or not. */
export function AcceptForm({ wish, areas, menuKinds, activities, lastResult }: AcceptFormProps) {
  const dismissing = lastResult?.initialValue?.['intent'] === 'move';
  const [form, fields] = useForm<{ words: string; area: string; menuKinds: string[]; activities: string[] }>({
    id: `accept-${wish.id}`,
    lastResult: dismissing ? null : lastResult,
    defaultValue: { words: wish.words, area: wish.areaId ?? 'unknown' },
  });
  const [end, endFields] = useForm<{ reason: string }>({
    id: `dismiss-${wish.id}`,
    lastResult: dismissing ? lastResult : null,
  });
  const seen = (
    <>
      <input type="hidden" name="id" value={wish.id} />
      <input type="hidden" name="version" value={wish.version} />
    </>
  );
  return (
    <Disclosure summary="読んで、生かすかどうかを決める" open={lastResult !== null}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        {seen}
        <TextArea
          field={fields.words}
          label="あったらいいこと"
          required
          rows={2}
          help="だれのことか分かる言葉があれば、ここで直してください。"
        />
        <SelectField
          field={fields.area}
          label="圏域"
          required
          options={[
            ...areas,
            { value: 'outside', label: '市外' },
            { value: 'unknown', label: '市全体・分からない' },
          ]}
          width="medium"
        />
        <CheckboxGroup
          field={fields.menuKinds}
          label="こたえになりそうな支援メニュー"
          help="支援メニューか活動から、一つ以上選んでください。"
          options={menuKinds}
          columns
        />
        <ChipGroup
          field={fields.activities}
          label="こたえになりそうな活動"
          options={[]}
          more={{ label: '活動を選ぶ…', groups: activities }}
        />
        <FormActions note="「足りない資源」の画面と、組み合わせの候補に出るようになります。公開はされません。">
          <Button type="submit" variant="secondary" name="intent" value="accept">
            生かす
          </Button>
        </FormActions>
      </Form>
      <Form method="post" className="form" {...getFormProps(end)}>
        <ErrorSummary form={end} />
        {seen}
        <input type="hidden" name="step" value="dismiss" />
        <TextField field={endFields.reason} label="載せない理由" required help="例：広告でした。" />
        <FormActions>
          <Button type="submit" variant="quiet" name="intent" value="move">
            載せない
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
