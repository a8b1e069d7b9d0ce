import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { conditionAnswerNames, conditionAnswers } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, ErrorSummary, FormActions, LevelGroup, SubmitButton } from '~/ui';

const levels = [{ value: 'unknown', label: 'まだ' }, ...choicesOf(conditionAnswers, conditionAnswerNames)];
const ways = [
  { value: 'telephone', label: '電話で' },
  { value: 'visit', label: '訪問で' },
];

interface Shape {
  how: string;
  answers: Record<string, string>;
}

interface ConditionsFormProps {
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  /** What was said before, by condition. */
  answers: Readonly<Record<string, string>>;
  /** What the whole host says, shown beside an offer's own answers. */
  general?: Readonly<Record<string, string>> | undefined;
  hidden: Readonly<Record<string, string | number>>;
  lastResult: FormResult | undefined;
  backTo: string;
}

/**
 * Every condition with はい／相談／いいえ, 「まだ」 until it was asked. Within a row the arrow keys choose, Tab goes on.
 */
export function ConditionsForm(props: ConditionsFormProps) {
  const { groups, general = {}, hidden, lastResult, backTo } = props;
  const [form, fields] = useForm<Shape>({
    lastResult: lastResult ?? null,
    defaultValue: { how: 'telephone', answers: { ...props.answers } },
  });
  const initial: unknown = fields.answers.initialValue;
  const said = typeof initial === 'object' && initial !== null ? (initial as Record<string, unknown>) : {};
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary form={form} />
      <nav aria-label="まとまり">
        <ul className="chips">
          {groups.map(({ label }, index) => (
            <li key={label}>
              <a className="chip chip--quiet" href={`#group-${index}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group, index) => (
        <LevelGroup
          key={group.label}
          field={{ id: `group-${index}`, name: fields.answers.name }}
          label={group.label}
          required="none"
          levels={levels}
          rows={group.options.map(({ value, label }) => ({
            name: `${fields.answers.name}.${value}`,
            label,
            help: generalWords(general[value]),
            value: typeof said[value] === 'string' ? said[value] : 'unknown',
          }))}
        />
      ))}
      <ChipGroup type="radio" field={fields.how} label="どうやって聞いたか" required options={ways} />
      <FormActions note="保存すると、きょう確かめたことになります。変えていない答えは、聞いた日も変わりません。">
        <SubmitButton>聞いた答えを保存する</SubmitButton>
        <Link className="link-tall" to={backTo}>
          やめる
        </Link>
      </FormActions>
    </Form>
  );
}

function generalWords(answer: string | undefined): string | undefined {
  const known = conditionAnswers.find((one) => one === answer);
  return known === undefined ? undefined : `受入先の全体では「${conditionAnswerNames[known]}」`;
}
