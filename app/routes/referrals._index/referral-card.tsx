import { getFormProps, useForm } from '@conform-to/react';
import { Form, type useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { comeAgain, formatCaseCode } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { ErrorSummary, Notice, SubmitButton } from '~/ui';
import type { loader } from './route';

type Referral = ReturnType<typeof useLoaderData<typeof loader>>['referrals'][number];

interface ReferralCardProps {
  referral: Referral;
  result: FormResult | undefined;
}

/** One case that was referred, at the five timings; after an end, the one press to ask again. */
export function ReferralCard({ referral, result }: ReferralCardProps) {
  const { line, timings, again, ended } = referral;
  return (
    <li className="referral">
      <CaseLine line={line} />
      <ol className="referral__timings">
        {timings.map(({ key, name, state, words }) => (
          <li key={key} className={`referral__timing referral__timing--${state}`}>
            <b>{name}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      {ended ? <Notice>{comeAgain}</Notice> : null}
      {again.ok ? <AgainForm code={line.code} result={result} /> : null}
      {!again.ok && ended ? <p className="muted">{again.reason}</p> : null}
    </li>
  );
}

function AgainForm({ code, result }: { code: string; result: FormResult | undefined }) {
  const [form] = useForm({
    id: `again-${code}`,
    lastResult: result?.initialValue?.['code'] === code ? result : null,
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <SubmitButton variant="secondary">
        もう一度頼む
        <span className="visually-hidden">（{formatCaseCode(code)}）</span>
      </SubmitButton>
    </Form>
  );
}
