import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import { useState } from 'react';
import type { ChoiceGroup, Profile } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, FormSection, SubmitButton, type ChipOption } from '~/ui';
import { PickedRows } from './picked-rows';
import { Picker } from './picker';
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
  const start = (value: unknown) =>
    Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const [strengths, setStrengths] = useState(() => start(fields.strengths.initialValue));
  const [wishes, setWishes] = useState(() => start(fields.wishes.initialValue));
  const [needs, setNeeds] = useState(() => start(fields.considerations.initialValue));
  const rows = { formId: form.id, words: fields.words, kept: fields.kept };
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={profile.version} />
      <FormSection
        title="強み"
        lead="困りごとより先に、できること・好きなこと・続けてきたことを聞きます。まだ分からないときは空のままでかまいません。"
      >
        <Picker
          field={fields.strengths}
          label="強みを選ぶ"
          groups={choices.strengths}
          picked={strengths}
          onPick={setStrengths}
        />
        <PickedRows
          {...rows}
          kind="strength"
          picked={strengths}
          groups={choices.strengths}
          scale={{ field: fields.levels, steps: choices.levels }}
        />
      </FormSection>
      <FormSection title="願い" lead="「いつか」「できたら」のことも入れます。">
        <Picker
          field={fields.wishes}
          label="願いを選ぶ"
          groups={choices.wishes}
          picked={wishes}
          onPick={setWishes}
          open
        />
        <PickedRows {...rows} kind="wish" picked={wishes} groups={choices.wishes} />
      </FormSection>
      <FormSection
        title="配慮・条件"
        lead="どんな場なら参加しやすいかを、様子の言葉で選びます。病名や理由は書きません。"
      >
        <Picker
          field={fields.considerations}
          label="条件を選ぶ"
          groups={choices.considerations}
          picked={needs}
          onPick={setNeeds}
        />
        <PickedRows
          {...rows}
          kind="consideration"
          picked={needs}
          groups={choices.considerations}
          scale={{ field: fields.weights, steps: choices.weights }}
        />
      </FormSection>
      <TimeFields fields={fields} menuKinds={choices.menuKinds} travelModes={choices.travelModes} />
      <FormActions note="保存したあとも、何度でも書きかえられます。ご本人と画面を見ながら入れてもかまいません。">
        <SubmitButton>保存する</SubmitButton>
        <Link to={paths.case(code)}>ケースに戻る</Link>
      </FormActions>
    </Form>
  );
}
