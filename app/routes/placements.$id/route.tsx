import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { getPlacement } from '~/domain/placements/index.server';
import { placementStatusNames } from '~/domain/placements/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { can } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, Page, PageHead } from '~/ui';
import { takeIntent } from './actions.server';
import { BurdenNotice } from './burden-notice';
import { ExitPlan } from './exit-plan';
import { FollowUps } from './follow-ups';
import { isInsuranceAsked, PlacementInsurance } from './insurance';
import { Papers } from './papers';
import { RearrangeNotice } from './rearrange-notice';
import { Renewal } from './renewal';
import { ShownCards } from './shown-cards';
import { placementFacts, progress } from './summary';
import { StepPlan } from './step-plan';
import { StepList } from './step-list';
import { Together } from './together';
import { Steps } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? formatCaseCode(data.code) : '受入れ'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'placements.read',
  load: async ({ scope, params, now }) => ({
    ...(await getPlacement(scope, params['id'])),
    today: today(now),
    mayRun: can(scope, 'placements.run'),
  }),
});

export const action = pageAction({ permission: 'placements.run', handle: takeIntent });

export default function Placement() {
  const placement = useLoaderData<typeof loader>();
  const insurance = <PlacementInsurance placement={placement} />;
  return (
    <>
      <PageHead
        eyebrow={placementStatusNames[placement.status]}
        title={`${formatCaseCode(placement.code)} ${placement.hostName}`}
        crumbs={[
          { label: '受入れ', to: paths.placements() },
          { label: formatCaseCode(placement.code), to: paths.case(placement.code) },
        ]}
      />
      <Page>
        <div className="columns columns--aside">
          <div className="stack-wide">
            <RearrangeNotice placement={placement} />
            <Renewal placement={placement} />
            <BurdenNotice placement={placement} />
            <ExitPlan placement={placement} />
            {isInsuranceAsked(placement) ? insurance : null}
            <Band title="つぎにできること">
              <StepList placement={placement} />
            </Band>
            <StepPlan placement={placement} />
            <FollowUps placement={placement} />
            {isInsuranceAsked(placement) ? null : insurance}
          </div>
          <aside className="stack-wide">
            <Steps label="受入れの進み" steps={progress(placement.kind, placement.status)} />
            <Facts items={placementFacts(placement)} />
            <ShownCards placement={placement} />
            <Together placement={placement} />
            <Papers placement={placement} />
          </aside>
        </div>
      </Page>
    </>
  );
}
