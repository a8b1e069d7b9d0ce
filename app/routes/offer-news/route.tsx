import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOfferNews, seeOfferNews } from '~/domain/matching/index.server';
import { seeOfferNewsSchema } from '~/domain/matching/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { NewsOfOneOffer } from './news-of-offer';

export const meta: MetaFunction = () => [{ title: '合いそうな受入枠・空き｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: ({ scope }) => getOfferNews(scope, null),
});

export const action = pageAction({
  permission: 'matches.run',
  handle: taking(
    seeOfferNewsSchema,
    seeOfferNews,
    ({ title }) => `「${title}」を見たことにしました。変わったら、またお知らせします。`,
  ),
});

export default function OfferNews() {
  const { offers, more } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: 'きょう', to: paths.today() }, { label: '合いそうな受入枠・空き' }]}
        title="合いそうな受入枠・空き"
        lead="新しい受入枠、変わった時間や条件、出た空きを、担当の方のプロフィールと比べました。すすめるかどうかは、ご本人と決めます。"
      />
      <Page>
        {offers.length === 0 ? (
          <EmptyState
            title="新しいお知らせは、ありません"
            action={<LinkButton to={paths.cases()}>ケースの一覧</LinkButton>}
          >
            受入枠が開いたり、時間や条件が変わったり、空きが出たりして担当の方に合いそうになると、ここと「きょう」でお知らせします。
          </EmptyState>
        ) : (
          offers.map((offer) => <NewsOfOneOffer key={offer.opportunityId} offer={offer} />)
        )}
        {more > 0 ? (
          <p className="muted">ほかに{more}つの受入枠があります。見たものから、入れかわります。</p>
        ) : null}
      </Page>
    </>
  );
}
