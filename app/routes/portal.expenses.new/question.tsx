import { Form } from '@remix-run/react';
import { units } from '~/domain/expenses/rules';
import {
  DateField,
  FormRow,
  Icon,
  NumberField,
  plainField,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';
import type { Asking, QuestionKey } from './questions.server';

interface Choices {
  kinds: readonly { value: string; label: string; eligible: boolean }[];
  targets: readonly { value: string; label: string }[];
}

interface QuestionProps {
  asking: Asking & { key: QuestionKey };
  choices: Choices;
  today: string;
}

const unitOptions = units.map((unit) => ({ value: unit, label: unit }));

/** One question; the answers before it travel in the address, so that it works without script and can be gone back. */
export function Question({ asking, choices, today }: QuestionProps) {
  return (
    <Form method="get" className="form">
      <Fields asking={asking} choices={choices} today={today} />
      {Object.entries(asking.answered).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}

function Fields({ asking, choices, today }: QuestionProps) {
  const field = (name: string, start = '') => ({
    ...plainField(name, asking.typed[name] ?? start),
    ...(asking.errors[name] ? { errors: asking.errors[name] } : {}),
  });
  switch (asking.key) {
    case 'kind':
      return (
        <Buttons
          name="kind"
          options={choices.kinds.filter(({ eligible }) => eligible)}
          note={notPaid(choices)}
        />
      );
    case 'target':
      return (
        <Buttons
          name="target"
          options={choices.targets}
          note="当てはまるものがないときは、担当に電話してください。"
        />
      );
    case 'day':
      return (
        <Next>
          <DateField field={field('workOn', today)} label="日付" required="none" />
        </Next>
      );
    case 'what':
      return (
        <Next>
          <TextField
            field={field('description')}
            label="品物や仕事"
            help="人の名前は書きません。例：作業用の手袋、集会所の部屋"
            required="none"
          />
        </Next>
      );
    case 'amount':
      return (
        <Next>
          <NumberField field={field('unitPrice')} label="一つの値段" unit="円" required="none" />
          <FormRow>
            <NumberField field={field('quantity', '1')} label="数" required="none" />
            <SelectField field={field('unit', '式')} label="単位" options={unitOptions} required="none" />
          </FormRow>
        </Next>
      );
    case 'borne':
      return (
        <Next>
          <NumberField
            field={field('participantBorne', '0')}
            label="本人が払った分"
            help="食事代や材料代などです。なければ 0 のままにしてください。"
            unit="円"
            required="none"
          />
        </Next>
      );
    case 'evidence':
      return (
        <Next>
          <TextField
            field={field('evidence')}
            label="書類と置き場所"
            help="例：領収書、レジの下の青いファイル。写真を送る必要はありません。"
            required="none"
          />
        </Next>
      );
  }
}

function notPaid(choices: Choices): string {
  const others = choices.kinds.filter(({ eligible }) => !eligible).map(({ label }) => label);
  return `次のものは、協力費になりません：${others.join('、')}`;
}

function Buttons({ name, options, note }: { name: string; options: Choices['targets']; note: string }) {
  return (
    <>
      <div className="question-answers">
        {options.map((option) => (
          <SubmitButton key={option.value} variant="quiet" wide name={name} value={option.value}>
            {option.label}
          </SubmitButton>
        ))}
      </div>
      <p className="ease">{note}</p>
    </>
  );
}

function Next({ children }: { children: React.ReactNode }) {
  return (
    <>
      {children}
      <SubmitButton size="big" wide>
        次へ
        <Icon name="chevron-right" />
      </SubmitButton>
    </>
  );
}
