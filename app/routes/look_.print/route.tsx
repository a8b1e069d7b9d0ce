import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PrintSheet } from '~/components/match';
import { look, lookQueryOf, lookSearch } from '~/domain/matching/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay, today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, Page, PageHead } from '~/ui';
import { PrintButton } from '~/components/print-button';

export const meta: MetaFunction = () => [{ title: '三つの場所（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'look.use',
  load: async ({ scope, url, now }) => {
    const query = lookQueryOf(url.searchParams);
    const { found } = await look(scope, query, { now });
    const cards = found ? [...found.results.ready, ...found.results.ask].slice(0, 3) : [];
    return {
      cards,
      combined: found?.results.combined[0] ?? null,
      asked: found?.asked ?? [],
      back: `${paths.look()}${lookSearch(query)}`,
      printedOn: formatDay(today(now)),
    };
  },
});

export default function LookPrint() {
  const { cards, combined, asked, back, printedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="A4一枚にまとめました"
          lead="だれのための紙かは、どこにも書きません。"
          crumbs={[{ label: 'とりあえず探す', to: back }]}
          actions={cards.length > 0 ? <PrintButton /> : null}
        />
      </div>
      <Page>
        {cards.length > 0 ? (
          <PrintSheet
            title="行ける場所、聞いてみる場所"
            asked={asked}
            cards={cards}
            combined={combined}
            foot={`${printedOn} むすびばから印刷。人の名前は書かずに使ってください。`}
          />
        ) : (
          <EmptyState title="印刷する場所が、まだありません。">
            <Link to={back}>条件を選びなおす</Link>
          </EmptyState>
        )}
      </Page>
    </>
  );
}
