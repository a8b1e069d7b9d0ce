import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/kernel/scope';
import { getPlans, savePlan, submitPlan } from '~/domain/meetings/index.server';
import { editablePlanStatuses, endedPlanStatuses } from '~/domain/meetings/rules';
import { savePlanSchema, submitPlanSchema } from '~/domain/meetings/schema';
import { formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { EarlierCase } from './earlier-case';
import { PlanBand } from './plan-band';
import { PlanForm } from './plan-form';
import { SubmitPlan } from './submit-plan';

export const meta: MetaFunction = () => [{ title: 'プラン｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, params }) => ({
    ...(await getPlans(scope, params['code'] ?? '')),
    mayWrite: can(scope, 'plans.write'),
  }),
});

export const action = pageAction({
  permission: 'plans.write',
  handle: ({ scope, form, url }) =>
    form.get('intent') === 'submit'
      ? submit({
          form,
          schema: submitPlanSchema,
          run: (value) => submitPlan(scope, value),
          then: ({ heldOn }) =>
            redirectWithNotice(url.pathname, `${formatDay(heldOn)}の会議の議題に入れました。`),
        })
      : submit({
          form,
          schema: savePlanSchema,
          run: (value) => savePlan(scope, value),
          then: () => redirectWithNotice(url.pathname, 'プランを保存しました。'),
        }),
});

export default function Plan() {
  const { code, plans, earlier, stays, missing, sharing, meetings, slip, mayWrite, today } =
    useLoaderData<typeof loader>();
  const newest = plans[0];
  const open = newest && editablePlanStatuses.includes(newest.status) ? newest : null;
  const waiting = newest?.status === 'submitted' || newest?.status === 'found_appropriate';
  const last = newest && endedPlanStatuses.includes(newest.status) ? newest : null;
  const closed = plans.filter((plan) => plan !== open);
  return (
    <>
      <PageHead
        title="プラン"
        lead="目標はご本人の言葉で。だれが何をするかと、見直す日を決めます。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          {open && mayWrite ? (
            <SubmitPlan
              code={code}
              version={open.version}
              missing={missing}
              sharing={sharing}
              meetings={meetings}
              slip={slip}
            />
          ) : null}
          {mayWrite && !waiting ? (
            <PlanForm code={code} plan={open} last={last} stays={stays} today={today} />
          ) : null}
          {closed.map((plan) => (
            <PlanBand key={plan.id} plan={plan} title={`プラン ${plan.number}`} />
          ))}
          {earlier.map((one) => (
            <EarlierCase key={one.code} earlier={one} />
          ))}
        </div>
      </Page>
    </>
  );
}
