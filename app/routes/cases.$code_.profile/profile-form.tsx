import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { ChoiceGroup, Profile } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, SubmitButton, type ChipOption } from '~/ui';
import { ChoiceSection } from './choice-section';
import { profileValues, type ProfileValues } from './profile-values';
import { TimeFields } from './time-fields';

interface ProfileFormProps {
  code: string;
  profile: Profile;
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

/** Everything that is asked about a person, strengths first; all of it may stay open. */
export function ProfileForm({ code, profile, choices }: ProfileFormProps) {
  const [form, fields] = useForm<ProfileValues>({
    id: 'profile',
    lastResult: useActionData<FormResult>() ?? null,
    defaultValue: profileValues(profile),
  });
  const rows = { formId: form.id, words: fields.words, kept: fields.kept };
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={profile.version} />
      <ChoiceSection
        {...rows}
        kind="strength"
        title="強み"
        lead="困りごとより先に、できること・好きなこと・続けてきたことを聞きます。まだ分からないときは空のままでかまいません。"
        label="強みを選ぶ"
        field={fields.strengths}
        groups={choices.strengths}
        scale={{ field: fields.levels, steps: choices.levels }}
      />
      <ChoiceSection
        {...rows}
        kind="wish"
        title="願い"
        lead="「いつか」「できたら」のことも入れます。"
        label="願いを選ぶ"
        field={fields.wishes}
        groups={choices.wishes}
        open
      />
      <ChoiceSection
        {...rows}
        kind="consideration"
        title="配慮・条件"
        lead="どんな場なら参加しやすいかを、様子の言葉で選びます。病名や理由は書きません。"
        label="条件を選ぶ"
        field={fields.considerations}
        groups={choices.considerations}
        scale={{ field: fields.weights, steps: choices.weights }}
      />
      <TimeFields fields={fields} menuKinds={choices.menuKinds} travelModes={choices.travelModes} />
      <FormActions note="保存したあとも、何度でも書きかえられます。ご本人と画面を見ながら入れてもかまいません。">
        <SubmitButton>保存する</SubmitButton>
        <Link to={paths.case(code)}>ケースに戻る</Link>
      </FormActions>
    </Form>
  );
}
