import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groundOf } from '~/components/map';
import { FreshnessTag } from '~/components/host-tags';
import { PlaceMap, placeMapSize } from '~/components/place-map';
import { getPublicHost } from '~/domain/registry/index.server';
import { publicLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Band, EmptyState, Facts, Notice, Page, PageHead } from '~/ui';
import { PublicOffer } from './public-offer';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.host.name ?? '見つかりません'}｜むすびば` },
];

export const loader = publicLoader({
  because: 'a listed, public host is shown to everybody',
  load: async ({ scope, params, now }) => {
    const { shapes, ...host } = await getPublicHost(scope, params['hostId'], { now });
    const points = host.point ? [host.point] : [];
    const ground = groundOf({
      shapes,
      points,
      box: null,
      shapesHref: '',
      tileUrl: null,
      ...placeMapSize,
    });
    return { host, ground };
  },
});

export default function PublicHost() {
  const { host, ground } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={host.name}
        eyebrow={host.kindLabel}
        lead={host.whatWeCanBring}
        crumbs={[{ label: '場所をさがす', to: paths.registry() }]}
      />
      <Page>
        <div className="columns columns--aside">
          <div>
            <Band title="できること" count={host.offers.length > 0 ? `${host.offers.length}件` : undefined}>
              {host.offers.length > 0 ? (
                <ul className="lines">
                  {host.offers.map((offer) => (
                    <PublicOffer key={offer.id} offer={offer} />
                  ))}
                </ul>
              ) : (
                <EmptyState title="くわしいことは、まだ載っていません">
                  どんなことができるかは、たずねると教えてもらえます。
                </EmptyState>
              )}
            </Band>
            <Notice>
              行ってみたいときは、電話や市の相談窓口で「むすびばで見た」と伝えてください。見学だけでも、途中でやめてもかまいません。
            </Notice>
            {host.conditions.length > 0 ? (
              <Band title="こんな配慮があります">
                <ul className="bullets">
                  {host.conditions.map((condition) => (
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
            <Facts items={factsOf(host)} />
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

type Host = Awaited<ReturnType<typeof loader>>['host'];

function factsOf(host: Host) {
  const facts = [
    { label: '読み方', value: host.kana },
    { label: '圏域', value: host.areaName ?? '' },
    { label: '所在地', value: host.address },
    { label: '開いている日', value: host.opening },
    { label: '電話', value: host.phone ? <a href={`tel:${host.phone}`}>{host.phone}</a> : '' },
    { label: 'ホームページ', value: host.url ? <a href={host.url}>{host.url}</a> : '' },
  ];
  return facts.filter(({ value }) => value !== '');
}
