import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { agencyPartNames } from '~/domain/people/rules';
import { paths } from '~/paths';
import { ErrorSummary, Notice, RadioGroup, SelectField, SubmitButton } from '~/ui';
import type { PartProps } from './found';

const helps = {
  member: '会議の前に委嘱を受け、守秘義務のある機関です。',
  outside: '支援に要るときだけ関わる機関です。',
};

/** Which agency joins, and on the ground of which consent; without any, why not and what to do. */
export function AddAgency({ found, result }: PartProps) {
  const [form, fields] = useForm({
    id: 'add-agency',
    lastResult: result?.initialValue?.['intent'] === 'add' ? result : null,
    defaultValue: { agencyId: '', part: '' },
  });
  const possible = found.adding.filter(({ decision }) => decision.ok);
  const refused = found.adding.flatMap(({ part, decision }) => (decision.ok ? [] : [{ part, decision }]));
  return (
    <div className="stack">
      {refused.map(({ part, decision }) => (
        <Notice key={part} title={`${agencyPartNames[part]}としては、いまは加えられません`}>
          {decision.reason}
          {decision.wayOut} <Link to={paths.consents(found.code)}>同意のページ</Link>
        </Notice>
      ))}
      {possible.length > 0 && found.others.length > 0 ? (
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="code" value={found.code} />
          <input type="hidden" name="version" value={found.version} />
          <SelectField
            field={fields.agencyId}
            label="加える機関"
            empty="選んでください"
            required
            options={found.others}
          />
          <RadioGroup
            field={fields.part}
            label="どの立場で"
            required
            options={possible.map(({ part }) => ({
              value: part,
              label: agencyPartNames[part],
              help: helps[part],
            }))}
          />
          <SubmitButton>機関を加える</SubmitButton>
        </Form>
      ) : null}
      {found.others.length === 0 ? <p>登録されている機関は、すべて関わっています。</p> : null}
    </div>
  );
}
