import { useForm } from '@conform-to/react';
import type { NextCaseStep } from '~/domain/people/rules';
import { paths } from '~/paths';
import { ActionCard, Card, LinkButton, Notice, SelectField, SubmitButton } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps } from './found';

const places: Record<Exclude<NextCaseStep['to'], 'case' | 'placement'>, (code: string) => string> = {
  consents: paths.consents,
  family: paths.caseFamily,
  profile: paths.profile,
  plan: paths.plan,
  matches: paths.matches,
  decision: paths.decision,
  meetings: () => paths.meetings(),
};

/** The one thing to do next with its reason, and the button for it. */
export function NextStep({ found, result }: FormProps) {
  const { next, line } = found;
  if (!next) return null;
  const title = `つぎ：${next.label}`;
  if (next.to === 'case') {
    return found.mayEdit ? (
      <BeginAssessment found={found} result={result} />
    ) : (
      <Notice title={title}>{next.why}参加支援の担当が進めます。</Notice>
    );
  }
  const to =
    next.to === 'placement' ? paths.placement(found.livePlacementId ?? '') : places[next.to](line.code);
  const may = next.to === 'consents' || next.to === 'family' ? found.mayRecordConsent : found.mayEdit;
  if (!may) return <Notice title={title}>{next.why}</Notice>;
  return (
    <ActionCard
      title={title}
      action={
        <LinkButton variant="primary" size="big" to={to}>
          {next.label}
        </LinkButton>
      }
    >
      {next.why}
    </ActionCard>
  );
}

function BeginAssessment({ found, result }: FormProps) {
  const [form, fields] = useForm({
    id: 'begin',
    lastResult: resultOf(result, 'begin'),
    defaultValue: { coordinatorUserId: found.coordinatorUserId },
  });
  return (
    <Card as="section">
      <h2 className="heading-3">つぎ：アセスメントを始める</h2>
      <p className="muted">{found.next?.why}</p>
      <CaseForm form={form} intent="begin" found={found}>
        <SelectField
          field={fields.coordinatorUserId}
          label="担当のコーディネーター"
          help="選んだ人の機関も、このケースを見られるようになります。"
          required
          empty="選んでください"
          options={found.coordinators}
        />
        <SubmitButton>アセスメントを始める</SubmitButton>
      </CaseForm>
    </Card>
  );
}
