import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { familyEndReasonNames, familyEndReasons } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import { Band, Disclosure, ErrorSummary, LinkButton, RadioGroup, SubmitButton } from '~/ui';
import type { PartProps } from './found';

/** How a family's consultation goes on: with the person once they agree, or it ends without them. */
export function GoesOn({ found, result }: PartProps) {
  const ending = result?.initialValue?.['intent'] === 'end' ? result : undefined;
  return (
    <Band title="この先">
      <div className="stack">
        <p>
          ご本人に会えて「相談と記録」に同意があると、ここから先はご本人の相談になります。この記録は別のまま残ります。
        </p>
        <div className="row">
          <LinkButton to={paths.consents(found.line.code)}>ご本人に会えた（同意を記録する）</LinkButton>
        </div>
        {found.mayEnd ? (
          <Disclosure summary="ご本人と会わないまま、相談を終える" open={ending ? true : undefined}>
            <EndForm found={found} result={ending} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}

function EndForm({ found: { line, version }, result }: PartProps) {
  const [form, fields] = useForm({
    id: 'end-family',
    lastResult: result ?? null,
    defaultValue: { reason: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="code" value={line.code} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        field={fields.reason}
        label="相談を終えるわけ"
        required
        options={choicesOf(familyEndReasons, familyEndReasonNames)}
      />
      <SubmitButton variant="secondary">家族からの相談を終える</SubmitButton>
    </Form>
  );
}
