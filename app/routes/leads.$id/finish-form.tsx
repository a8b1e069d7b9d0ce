import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Band, ErrorSummary, FormActions, LinkButton, SubmitButton } from '~/ui';

interface FinishFormProps {
  lead: { id: string; version: number };
  proposal: {
    id: string;
    host: { id: string; name: string };
    /** The offer it is written into; null: a new one. */
    into: string | null;
    whyNotIn: string;
  };
  /** The new offer that was made of it already. */
  made: { id: string; title: string } | null;
  lastResult: SubmissionResult | null;
}

/** 受入枠につなげる: the host is listed already, so what was agreed goes into its offer and the lead is finished. */
export function FinishForm({ lead, proposal, made, lastResult }: FinishFormProps) {
  const { host, into, whyNotIn } = proposal;
  const of = { proposal: proposal.id };
  const [form] = useForm({ id: 'finish-lead', lastResult });
  return (
    <Band
      title="受入枠につなげる"
      lead={`${host.name}は、もう登録してあります。決まったことを受入枠に書き足してから、終えてください。`}
    >
      {made ? (
        <p>
          受入枠は、もうつくってあります：
          <Link className="link-tall" to={paths.opportunity(made.id)}>
            {made.title}
          </Link>
        </p>
      ) : whyNotIn ? (
        <p className="muted">{whyNotIn}</p>
      ) : (
        <p>
          <LinkButton
            variant="secondary"
            to={into === null ? paths.newOpportunity(host.id, of) : paths.editOpportunity(into, of)}
          >
            受入枠に書き足す
          </LinkButton>
        </p>
      )}
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="finish" />
        <input type="hidden" name="id" value={lead.id} />
        <input type="hidden" name="version" value={lead.version} />
        <FormActions note="受入先は、新しくはつくりません。">
          <SubmitButton>書き足したので終える</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
