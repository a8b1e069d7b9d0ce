import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { placementStatusNames } from '~/domain/placements/rules';
import { listBoard } from '~/domain/placements/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { BoardRow } from './board-row';

export const meta: MetaFunction = () => [{ title: '受入れ｜むすびば' }];

export const loader = pageLoader({
  permission: 'placements.read',
  load: async ({ scope, url }) => {
    const mine = url.searchParams.get('whose') !== 'all';
    return { mine, ...(await listBoard(scope, { mine })) };
  },
});

export default function Placements() {
  const { columns, mine, today } = useLoaderData<typeof loader>();
  const filled = columns.filter(({ cards }) => cards.length > 0);
  const total = filled.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <>
      <PageHead
        title="受入れ"
        lead={
          mine
            ? `担当している${total}件の、いまの様子です。`
            : `見ることのできる${total}件の、いまの様子です。`
        }
        actions={
          <>
            <ListFiles page={paths.placements()} note="だれが受け取ったかを、符号とともに記録します。" />
            <LinkButton to={mine ? `${paths.placements()}?whose=all` : paths.placements()} variant="quiet">
              {mine ? 'みんなの分も見る' : '自分の担当だけ見る'}
            </LinkButton>
          </>
        }
      />
      <Page>
        {filled.length === 0 ? (
          <EmptyState
            title="進んでいる受入れはありません"
            action={<LinkButton to={paths.cases()}>ケースを開く</LinkButton>}
          >
            ケースの「受入先をさがす」から、ご本人に提案する場所を選べます。
          </EmptyState>
        ) : (
          <div className="board">
            {filled.map(({ status, cards }) => (
              <Band key={status} title={placementStatusNames[status]} count={`${cards.length}件`}>
                <ul className="lines">
                  {cards.map((card) => (
                    <BoardRow key={card.id} card={card} today={today} />
                  ))}
                </ul>
              </Band>
            ))}
          </div>
        )}
        <p className="muted">
          新しい受入れは、<Link to={paths.cases()}>ケース</Link>から始めます。
        </p>
      </Page>
    </>
  );
}
