import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CourseBand } from '~/components/case';
import { CaseLine } from '~/components/case-line';
import { UrgentNotice } from '~/components/case/urgent-notice';
import { getCase } from '~/domain/people/index.server';
import { getReferralsOf } from '~/domain/referrals/index.server';
import { caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { takeCaseForm } from './case-forms.server';
import { CaseSide } from './case-side';
import { EngagementBand } from './engagement-card';
import { IdeaBand } from './ideas';
import { NextStep } from './next-step';
import { OtherSteps } from './other-steps';
import { PlanBand, PlacementBand } from './plan-and-placements';
import { ProfileBand } from './profile-band';
import { ReferralNote } from './referral-note';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? formatCaseCode(data.line.code) : 'ケース'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, params }) => ({
    ...(await getCase(scope, params['code'])),
    ...(await getReferralsOf(scope, params['code'])),
  }),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: ({ scope, form }) => takeCaseForm(scope, form),
});

export default function Case() {
  const found = useLoaderData<typeof loader>();
  const result: FormResult | undefined = useActionData<typeof action>();
  const { line, today } = found;
  return (
    <>
      <PageHead
        eyebrow={`${caseStatusNames[line.status]}${line.familyConsultation ? '・家族からの相談' : ''}`}
        title={formatCaseCode(line.code)}
        lead={<CaseLine line={line} today={today} code={false} />}
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: formatCaseCode(line.code) }]}
      />
      <Page>
        <UrgentNotice until={found.urgentUntil} />
        <div className="columns columns--aside" key={found.version}>
          <div>
            <NextStep found={found} result={result} />
            <ReferralNote referrals={found.referrals} />
            <CourseBand found={found} />
            <EngagementBand found={found} result={result} />
            <ProfileBand found={found} />
            <PlanBand found={found} />
            <IdeaBand found={found} result={result} />
            <PlacementBand found={found} />
            <OtherSteps found={found} result={result} />
          </div>
          <CaseSide found={found} result={result} />
        </div>
      </Page>
    </>
  );
}
