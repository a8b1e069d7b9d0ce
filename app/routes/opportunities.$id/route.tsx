import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LearnedBand } from '~/components/learned';
import { AskedBand } from '~/components/match/asked';
import { getGathering } from '~/domain/community/index.server';
import { getLearnedOf, getPeopleForOffer, listProposals } from '~/domain/matching/index.server';
import { can } from '~/domain/kernel/scope';
import { getOfferMonth, getOpportunity } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { LinkButton, Notice, Page, PageHead } from '~/ui';
import { actOnOffer } from './act.server';
import { OfferCalendar } from './offer-calendar';
import { OfferConditions } from './offer-conditions';
import { OfferFacts } from './offer-facts';
import { OfferMore } from './offer-more';
import { OfferPeople } from './offer-people';
import { OfferSteps } from './offer-steps';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.offer.title ?? '受入枠'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, params, url }) => {
    const page = await getOpportunity(scope, params['id']);
    const asked = { id: page.offer.id, page: Number(url.searchParams.get('people')) || 1 };
    return {
      ...page,
      learned: await getLearnedOf(scope, { hostId: page.host.id, offerId: page.offer.id }),
      people: can(scope, 'matches.run') ? await getPeopleForOffer(scope, asked) : null,
      gathering: await getGathering(scope, page.offer.id),
      mayTell: can(scope, 'registry.answer'),
      month: await getOfferMonth(scope, { id: params['id'], month: url.searchParams.get('month') }),
      may: { edit: can(scope, 'registry.edit'), make: can(scope, 'leads.manage') },
      proposals: await listProposals(scope, { hostId: page.host.id, opportunityId: page.offer.id }),
      mayMatch: can(scope, 'matches.run'),
    };
  },
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnOffer });

export default function OpportunityPage() {
  const loaded = useLoaderData<typeof loader>();
  const { host, offer, month, conditions, people, steps, learned, may, mayMatch } = loaded;
  const [search] = useSearchParams();
  const lastResult = useActionData<FormResult>();
  const resultOf = (intent: string) =>
    lastResult?.initialValue?.['intent'] === intent ? lastResult : undefined;
  const problems = Object.values(resultOf('step')?.error ?? {}).flatMap((one) => one ?? []);
  return (
    <>
      <PageHead
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: offer.title },
        ]}
        eyebrow={`${host.kindLabel}・${host.areaName ?? '圏域は分からない'}`}
        title={offer.title}
        lead={offer.description}
        actions={
          <>
            {mayMatch ? (
              <>
                <LinkButton variant="quiet" to={paths.waiting(offer.id)}>
                  同じ枠を待つ方
                </LinkButton>
                <LinkButton variant="quiet" to={paths.whyFor(host.id, { opportunity: offer.id })}>
                  ケースと照らす
                </LinkButton>
              </>
            ) : null}
            {may.edit ? (
              <LinkButton variant="quiet" to={paths.editOpportunity(offer.id)}>
                受入枠を直す
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Page>
        {problems.length > 0 ? (
          <div className="stack-after">
            <Notice tone="attention" title="まだ変えていません" live>
              {problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </Notice>
          </div>
        ) : null}
        <div className="columns columns--aside-mid">
          <OfferFacts offer={offer} />
          <OfferSteps offer={offer} steps={steps} mayEdit={may.edit} />
          <OfferMore page={loaded} mayEdit={may.edit} resultOf={resultOf} />
          {month ? <OfferCalendar offerId={offer.id} month={month} /> : null}
          <OfferConditions offerId={offer.id} conditions={conditions} mayEdit={may.edit} />
          <LearnedBand learned={learned} tellAt={loaded.mayTell ? paths.opportunityFound(offer.id) : null} />
          <AskedBand proposals={loaded.proposals} may={may} ofOffer />
        </div>
        {people ? (
          <OfferPeople
            found={people}
            offer={{ host: host.id, opportunity: offer.id }}
            href={(to) => paths.peopleForOffer(offer.id, to, search.get('month') ?? undefined)}
          />
        ) : null}
      </Page>
    </>
  );
}
