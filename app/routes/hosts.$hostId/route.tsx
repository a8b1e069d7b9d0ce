import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FreshnessTag, HostStatusTag, StanceTag } from '~/components/host-tags';
import { LearnedBand } from '~/components/learned';
import { AskedBand } from '~/components/match/asked';
import { PlaceMap } from '~/components/place-map';
import { getLearned, listProposals } from '~/domain/matching/index.server';
import { conditionChoices, getHost, riskChoices } from '~/domain/registry/index.server';
import { can } from '~/domain/kernel/scope';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Page, PageHead, Tags } from '~/ui';
import { AcceptNotice } from './accept-notice';
import { actOnHost } from './act.server';
import { thumbOf } from './thumb.server';
import { Belonging } from './belonging';
import { Conditions } from './conditions';
import { HostActions } from './host-actions';
import { HostFacts } from './host-facts';
import { Offers } from './offers';
import { Problem } from './problem';
import { Records } from './records';
import { Standing } from './standing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.host.name ?? '受入先'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, params }) => {
    const { shapes, ...page } = await getHost(scope, params['hostId']);
    return {
      ...page,
      learned: (await getLearned(scope, { hostIds: [page.host.id] }))[page.host.id],
      ...thumbOf(shapes, page.host),
      mayEdit: can(scope, 'registry.edit'),
      mayAccept: can(scope, 'registry.accept'),
      mayRefer: can(scope, 'cases.open'),
      ...{ mayMatch: can(scope, 'matches.run'), mayMake: can(scope, 'leads.manage') },
      proposals: await listProposals(scope, { hostId: page.host.id, opportunityId: null }),
      ...{ choices: conditionChoices(), risks: riskChoices() },
    };
  },
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnHost });

export default function HostPage() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { host, mayEdit, mayAccept } = page;
  const where = host.outside ? '市外' : (host.areaName ?? '圏域は分からない');
  return (
    <>
      <PageHead
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: host.name }]}
        eyebrow={`${host.kindLabel}・${where}`}
        title={host.name}
        lead={host.whatWeCanBring}
        actions={
          <HostActions
            hostId={host.id}
            may={{ refer: page.mayRefer, match: page.mayMatch, edit: mayEdit }}
            quiet={host.status === 'pending' && mayAccept}
          />
        }
      >
        <div className="page-head__tags">
          <Tags>
            <StanceTag stance={host.stance} />
            <FreshnessTag freshness={host.freshness} label={host.freshnessLabel} />
            <HostStatusTag status={host.status} />
          </Tags>
        </div>
      </PageHead>
      <Page>
        <Problem lastResult={lastResult} />
        {host.status === 'pending' ? <AcceptNotice hostId={host.id} mayAccept={mayAccept} /> : null}
        <div className="columns columns--aside-mid">
          <Offers host={host} offers={page.offers} offersWith={page.offersWith} mayEdit={mayEdit} />
          <aside className="stack" aria-label="受入先のこと">
            <Standing host={host} steps={page.steps} mayEdit={mayEdit} />
            {page.ground ? (
              <PlaceMap ground={page.ground} point={page.point} name={host.name} areaName={host.areaName} />
            ) : null}
            <HostFacts host={host} facility={page.facility} nearAreas={page.nearAreas} mayEdit={mayEdit} />
            <Belonging page={page} />
          </aside>
          <div>
            <Conditions
              hostId={host.id}
              conditions={page.conditions}
              choices={page.choices}
              offers={page.offers}
              mayEdit={mayEdit}
            />
            <LearnedBand learned={page.learned} />
            <AskedBand proposals={page.proposals} may={{ edit: mayEdit, make: page.mayMake }} />
            <Records page={page} lastResult={lastResult} />
          </div>
        </div>
      </Page>
    </>
  );
}
