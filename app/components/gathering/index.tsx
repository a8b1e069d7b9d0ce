import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Gathering } from '~/domain/community/index.server';
import type { FormResult } from '~/http/form.server';
import { Checkbox, DateField, ErrorSummary, FormRow, NumberField, SubmitButton } from '~/ui';

interface GatheringNumbersProps {
  gathering: Gathering;
  /** Whether the reader notes numbers. */
  mayNote: boolean;
  lastResult: FormResult | undefined;
}

/** How many came to an open gathering, day by day, and the form to note one more. Nobody is named. */
export function GatheringNumbers({ gathering, mayNote, lastResult }: GatheringNumbersProps) {
  return (
    <div className="stack">
      {gathering.days.length === 0 ? (
        <p>まだ書いてありません。</p>
      ) : (
        <ul className="gathering__days">
          {gathering.days.map(({ day, told }) => (
            <li key={day}>
              <span>{day}</span> <b>{told}</b>
            </li>
          ))}
        </ul>
      )}
      {mayNote ? <NoteForm gathering={gathering} lastResult={lastResult} /> : null}
    </div>
  );
}

function NoteForm({ gathering: { id, today }, lastResult }: Omit<GatheringNumbersProps, 'mayNote'>) {
  const [form, fields] = useForm<{ day: string; people: string; again: string }>({
    id: `gathering-${id}`,
    lastResult: lastResult?.initialValue?.['id'] === id ? lastResult : null,
    defaultValue: { day: today, people: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="gathering" />
      <input type="hidden" name="id" value={id} />
      <FormRow>
        <DateField field={fields.day} label="日" required />
        <NumberField
          field={fields.people}
          label="来た人の数"
          unit="人"
          required
          help="子どもも入れた、おおよその数でかまいません。"
        />
      </FormRow>
      <Checkbox field={fields.again} label="もう書いてある日なら、書きなおす" />
      <SubmitButton variant="secondary">人数を書く</SubmitButton>
    </Form>
  );
}
