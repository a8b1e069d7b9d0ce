import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { FoundPage } from '~/domain/registry/index.server';
import { conditionAnswerNames, conditionAnswers } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import { ChipGroup, ErrorSummary, FormActions, LevelGroup, SubmitButton } from '~/ui';

const same = { value: 'same', label: '登録のとおり' };
const ofConditions = [same, ...choicesOf(conditionAnswers, conditionAnswerNames)];
const ofTimes = [same, { value: 'no', label: 'ちがっていた' }];

interface Shape {
  id: string;
  seenIn: string;
  found: Record<string, string>;
  was: Record<string, string>;
  again: string[];
}

/** Each registered thing of the offer with what was seen; what nobody touches stays as it stands. */
export function FoundForm({ page, lastResult }: { page: FoundPage; lastResult: FormResult | undefined }) {
  const { offer, lines, months, before } = page;
  const standing = Object.fromEntries(lines.map((line) => [line.subject, line.standing]));
  const [form, fields] = useForm<Shape>({
    lastResult: lastResult ?? null,
    defaultValue: { id: offer.id, seenIn: months[0]?.value ?? '', found: standing, was: standing },
  });
  const [kept, was] = [textsOf(fields.found.initialValue), textsOf(fields.was.initialValue)];
  // After somebody else's change what was touched here is kept, and the rest is as it stands now.
  const chosen = (subject: string) => (kept[subject] === was[subject] ? standing[subject] : kept[subject]);
  const rowOf = ({ subject, label, registered }: (typeof lines)[number]) => ({
    name: `found.${subject}`,
    label,
    help: `登録：${registered === null ? offer.timeLabel : conditionAnswerNames[registered]}`,
    value: chosen(subject),
  });
  const conditions = lines.filter(({ registered }) => registered !== null);
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="id" value={offer.id} />
      {lines.map(({ subject, mark }) => (
        <Fragment key={subject}>
          <input type="hidden" name={`was.${subject}`} value={standing[subject]} />
          <input type="hidden" name={`registered.${subject}`} value={mark} />
        </Fragment>
      ))}
      <ErrorSummary form={form} />
      <LevelGroup
        field={{ id: 'times', name: 'times' }}
        label="いつ"
        required="none"
        levels={ofTimes}
        rows={lines.filter(({ registered }) => registered === null).map(rowOf)}
      />
      {conditions.length > 0 ? (
        <LevelGroup
          field={{ id: 'conditions', name: 'conditions' }}
          label="条件への答え"
          required="none"
          levels={ofConditions}
          rows={conditions.map(rowOf)}
        />
      ) : (
        <p className="muted">条件は、まだ何も聞いていません。</p>
      )}
      <ChipGroup type="radio" field={fields.seenIn} label="見た月" required options={months} />
      {before.length > 0 ? (
        <ChipGroup
          field={fields.again}
          label="いまもちがっていた"
          help="前に書いたことを、この月にもう一度見たときに選びます。"
          options={before}
        />
      ) : null}
      <FormActions note="登録は、まだ変わりません。受入先に聞いて答えを書きなおすと、ここからも消えます。">
        <SubmitButton>見たことを保存する</SubmitButton>
        <Link className="link-tall" to={paths.opportunity(offer.id)}>
          やめる
        </Link>
      </FormActions>
    </Form>
  );
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
