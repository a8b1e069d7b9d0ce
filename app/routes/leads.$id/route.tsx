import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { getLead } from '~/domain/community/index.server';
import { leadStepNames } from '~/domain/community/rules';
import { getHostChoices } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Band, Page, PageHead, Tag } from '~/ui';
import { actOnLead } from './act.server';
import { FinishForm } from './finish-form';
import { LeadFacts } from './lead-facts';
import { PlanForm } from './plan-form';
import { RegisterForm } from './register-form';
import { StepForm } from './step-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lead.name ?? '声かけ先'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'leads.manage',
  load: async ({ scope, params, now }) => {
    const { steps, ...page } = await getLead(scope, params['id'], { now });
    return {
      ...page,
      steps: steps.map((step) => ({ step, name: leadStepNames[step] })),
      choices: page.mayRegister ? await getHostChoices(scope, null) : null,
    };
  },
});

export const action = pageAction({ permission: 'leads.manage', handle: actOnLead });

export default function Lead() {
  const { lead, made, steps, choices, mayPlan, mayFinish, usualNextOn } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const of = (intent: string) => (lastResult?.initialValue?.['intent'] === intent ? lastResult : null);
  return (
    <>
      <PageHead
        title={lead.name}
        eyebrow={lead.source}
        crumbs={[{ label: '声かけ先', to: paths.leads() }, { label: lead.name }]}
      >
        <Tag mark="half">{lead.stageName}</Tag>
      </PageHead>
      <Page>
        <div className="columns columns--aside">
          <div>
            {lead.host ? (
              <p>
                {lead.proposal ? 'もとからの受入先です：' : '受入先になりました：'}
                <Link className="link-tall" to={paths.host(lead.host.id)}>
                  {lead.host.name}
                </Link>
              </p>
            ) : null}
            {steps.length > 0 ? (
              <Band title="いまの様子">
                <StepForm
                  key={lead.version}
                  lead={lead}
                  steps={steps}
                  usualNextOn={usualNextOn}
                  lastResult={of('move')}
                />
              </Band>
            ) : null}
            {mayPlan ? (
              <Band title="つぎにすること">
                <PlanForm key={lead.version} lead={lead} lastResult={of('plan')} />
              </Band>
            ) : null}
            {choices ? (
              <Band title="登録につなげる" lead="聞いたことが入っています。足りない所を書き足してください。">
                <RegisterForm lead={lead} choices={choices} lastResult={of('register')} />
              </Band>
            ) : lead.stage === 'noticed' ? (
              <p className="muted">
                {lead.proposal
                  ? '連絡すると、受入枠につなげられます。'
                  : '連絡して、載せてよいかを確かめると、登録につなげられます。'}
              </p>
            ) : null}
            {mayFinish && lead.proposal ? (
              <FinishForm lead={lead} proposal={lead.proposal} made={made} lastResult={of('finish')} />
            ) : null}
          </div>
          <aside className="stack" aria-label="声かけ先のこと">
            <LeadFacts lead={lead} />
          </aside>
        </div>
      </Page>
    </>
  );
}
