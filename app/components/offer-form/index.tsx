import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OfferChoices } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { ErrorSummary, FormActions } from '~/ui';
import { ConditionFields } from './condition-fields';
import type { OfferFormShape } from './shape';
import { TermFields } from './term-fields';
import { TimeFields } from './time-fields';
import { WorkFields } from './work-fields';

export { emptyOffer, offerDefaults, withDraft, type OfferFormShape } from './shape';

interface OfferFormProps {
  lastResult: FormResult | undefined;
  defaults: OfferFormShape;
  choices: OfferChoices;
  /** A designated facility, where an offer may take seats of its 定員. */
  designated: boolean;
  /** Fields that are sent along: the host, or the offer and the version seen. */
  hidden: Readonly<Record<string, string | number>>;
  actions: ReactNode;
  note: string;
  backTo: string;
}

/** An offer of a host: what, when and how many, under which conditions, on which terms. */
export function OfferForm(props: OfferFormProps) {
  const { lastResult, defaults, choices, designated, hidden, actions, note, backTo } = props;
  const [form, fields] = useForm<OfferFormShape>({ lastResult: lastResult ?? null, defaultValue: defaults });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary form={form} />
      <WorkFields fields={fields} choices={choices} />
      <TimeFields form={form} fields={fields} />
      <ConditionFields field={fields.answers} choices={choices} />
      <TermFields fields={fields} choices={choices} designated={designated} />
      <FormActions note={note}>
        {actions}
        <Link className="link-tall" to={backTo}>
          やめる
        </Link>
      </FormActions>
    </Form>
  );
}
