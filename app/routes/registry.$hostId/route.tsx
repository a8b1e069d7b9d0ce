import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FreshnessTag } from '~/components/host-tags';
import { LanguageSwitch } from '~/components/language-switch';
import { LinkedData } from '~/components/linked-data';
import { groundOf } from '~/components/map/ground.server';
import { PlaceMap, placeMapSize } from '~/components/place-map';
import { getPublicHost, placeData } from '~/domain/registry/index.server';
import { publicLoader } from '~/http/builders.server';
import { languageOf } from '~/http/language.server';
import { paths } from '~/paths';
import { Band, EmptyState, Facts, LinkButton, Notice, Page, PageHead } from '~/ui';
import { factsOf } from './facts';
import { PublicOffer } from './public-offer';
import { wordsOf } from './words';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.host.name ?? '見つかりません'}｜むすびば` },
  ...(shown
    ? [
        { name: 'description', content: shown.host.whatWeCanBring || `${shown.host.kindLabel}です。` },
        { tagName: 'link', rel: 'canonical', href: shown.address },
      ]
    : []),
];

export const loader = publicLoader({
  because: 'a listed, public host is shown to everybody',
  load: async ({ scope, params, url, request, now }) => {
    const { shapes, ...host } = await getPublicHost(scope, params['hostId'], { now });
    const ground = groundOf({
      shapes,
      points: host.point ? [host.point] : [],
      box: null,
      shapesHref: '',
      ...placeMapSize,
    });
    const municipality = url.searchParams.get('municipality') ?? undefined;
    const address = new URL(paths.registryHost(host.id, municipality), url).toString();
    const { easy, headers } = await languageOf(request, url);
    return data({ host, ground, easy, municipality, address, linked: placeData(host, address) }, { headers });
  },
});

export default function PublicHost() {
  const { host, ground, easy, municipality, linked } = useLoaderData<typeof loader>();
  const words = wordsOf(easy);
  const conditions = easy ? host.conditionsEasy : host.conditions;
  return (
    <>
      <LinkedData data={linked} />
      <PageHead
        title={host.name}
        eyebrow={easy ? host.kindEasy : host.kindLabel}
        lead={host.whatWeCanBring}
        crumbs={[{ label: '場所をさがす', to: paths.registry() }]}
        actions={
          <LinkButton variant="quiet" to={paths.registryFlyer(host.id, municipality)}>
            {words.flyer}
          </LinkButton>
        }
      >
        <LanguageSwitch easy={easy} />
      </PageHead>
      <Page>
        <div className="columns columns--aside">
          <div>
            <Band title={words.offers} count={host.offers.length > 0 ? `${host.offers.length}件` : undefined}>
              {host.offers.length > 0 ? (
                <ul className="lines">
                  {host.offers.map((offer) => (
                    <PublicOffer key={offer.id} offer={offer} easy={easy} words={words} />
                  ))}
                </ul>
              ) : (
                <EmptyState title={words.nothing}>{words.ask}</EmptyState>
              )}
            </Band>
            <div className="public-going">
              <Notice>{words.going}</Notice>
            </div>
            {host.value ? (
              <Band title={words.worth}>
                <p>{host.value}</p>
              </Band>
            ) : null}
            {conditions.length > 0 ? (
              <Band title={words.conditions}>
                <ul className="bullets">
                  {conditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              </Band>
            ) : null}
          </div>
          <aside className="stack">
            {ground ? (
              <PlaceMap ground={ground} point={host.point} name={host.name} areaName={host.areaName} />
            ) : null}
            <Facts items={factsOf(host, words)} />
            <p>
              <FreshnessTag freshness={host.freshness} label={host.freshnessLabel} />
            </p>
            {host.sourceCredit ? <p className="source">出典：{host.sourceCredit}</p> : null}
          </aside>
        </div>
      </Page>
    </>
  );
}
