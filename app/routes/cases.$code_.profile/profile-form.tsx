import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useFormWatch, type Drafts } from '~/components/interview';
import type { ChoiceGroup } from '~/domain/people/index.server';
import type { ProfileValues } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, SubmitButton, type ChipOption } from '~/ui';
import { ChoiceSection } from './choice-section';
import { TimeFields } from './time-fields';

interface ProfileFormProps {
  code: string;
  /** What it begins with. */
  values: ProfileValues;
  /** How the site answered what was sent by hand. */
  result: FormResult | undefined;
  drafts: Drafts;
  choices: {
    strengths: ChoiceGroup[];
    wishes: ChoiceGroup[];
    considerations: ChoiceGroup[];
    levels: { value: string; label: string }[];
    weights: { value: string; label: string }[];
    menuKinds: ChipOption[];
    travelModes: ChipOption[];
  };
}

const notKnown = { value: 'unknown', label: 'まだわからない' };
const wishSteps = [{ value: 'yes', label: '願い' }, notKnown];

/** Everything that is asked about a person, strengths first; all of it may stay open. */
export function ProfileForm({ code, values, result, drafts, choices }: ProfileFormProps) {
  const watch = useFormWatch(drafts);
  const { sitting, sequence, base } = drafts.queue;
  const [form, fields] = useForm<ProfileValues>({
    id: 'profile',
    lastResult: !result || result.initialValue?.['intent'] === 'note' ? null : result,
    defaultValue: values,
  });
  const rows = {
    ...{ formId: form.id, words: fields.words, kept: fields.kept, unknown: fields.unknownParts },
  };
  const { onSubmit, ...formProps } = getFormProps(form);
  return (
    <Form
      method="post"
      className="form"
      {...formProps}
      onInput={watch.onInput}
      onSubmit={(event) => {
        watch.onSubmit();
        onSubmit(event);
      }}
    >
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="profile" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={base} />
      <input type="hidden" name="sitting" value={sitting} />
      <input type="hidden" name="sequence" value={sequence + 1} />
      <ChoiceSection
        {...rows}
        kind="strength"
        part="strengths"
        open="first"
        title="強み"
        lead="困りごとより先に、できること・好きなこと・続けてきたことを聞きます。まだ分からないときは空のままでかまいません。"
        label="強みを選ぶ"
        field={fields.strengths}
        groups={choices.strengths}
        scale={{ field: fields.levels, steps: [...choices.levels, notKnown] }}
      />
      <ChoiceSection
        {...rows}
        kind="wish"
        part="wishes"
        title="願い"
        lead="「いつか」「できたら」のことも入れます。"
        label="願いを選ぶ"
        field={fields.wishes}
        groups={choices.wishes}
        scale={{ field: fields.wishMarks, steps: wishSteps }}
        open="all"
      />
      <ChoiceSection
        {...rows}
        kind="consideration"
        part="considerations"
        open="first"
        reasons={fields.reasons}
        title="配慮・条件"
        lead="どんな場なら参加しやすいかを、様子の言葉で選びます。病名や理由は書きません。"
        label="条件を選ぶ"
        field={fields.considerations}
        groups={choices.considerations}
        scale={{ field: fields.weights, steps: [...choices.weights, notKnown] }}
      />
      <TimeFields fields={fields} menuKinds={choices.menuKinds} travelModes={choices.travelModes} />
      <FormActions note="保存したあとも、何度でも書きかえられます。ご本人と画面を見ながら入れてもかまいません。">
        <SubmitButton>保存する</SubmitButton>
        <Link to={paths.case(code)}>ケースに戻る</Link>
      </FormActions>
    </Form>
  );
}
