import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listOwnClaims } from '~/domain/expenses/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatYen } from '~/lib/money';
import { paths } from '~/paths';
import '~/styles/expenses.css';
import { Card, EmptyState, LinkButton, Page, PageHead, Tag } from '~/ui';

export const meta: MetaFunction = () => [{ title: '協力費｜むすびば 受入先' }];

export const loader = pageLoader({
  permission: 'portal.use',
  load: async ({ scope }) => ({ claims: await listOwnClaims(scope, undefined) }),
});

function title(open: number): string {
  return open > 0 ? '書きかけの請求があります' : 'かかったお金を、取り戻せます';
}

export default function OwnExpenses() {
  const { claims } = useLoaderData<typeof loader>();
  const open = claims.filter(({ status }) => status === 'draft' || status === 'returned');
  return (
    <>
      <PageHead
        title={title(open.length)}
        lead="受け入れのためにかかった実費です。ふだんの家賃や、本人へのお礼は入りません。"
      />
      <Page>
        <div className="stack">
          <LinkButton variant="primary" size="big" wide to={paths.portalNewExpense()}>
            かかった費用を書く
          </LinkButton>
          {claims.length === 0 ? (
            <EmptyState title="請求はまだありません">
              領収書を手もとに置いて、一つずつ書いてください。一つ1分ほどです。
            </EmptyState>
          ) : null}
          {claims.map((claim) => (
            <Card key={claim.id} as="section" tone={claim.status === 'returned' ? 'attention' : 'plain'}>
              <p className="portal__eyebrow">{claim.month}</p>
              <p className="claim-total">{formatYen(claim.decided ? claim.approved : claim.claimable)}</p>
              <p>
                <Tag>{claim.statusName}</Tag> {claim.lines}件
              </p>
              {claim.status === 'returned' ? <p>{claim.returnReason}</p> : null}
              <Link className="link-tall" to={paths.portalExpense(claim.id)}>
                {claim.status === 'draft' || claim.status === 'returned' ? '続きを書く' : '中を見る'}
                <span className="visually-hidden">（{claim.month}）</span>
              </Link>
            </Card>
          ))}
        </div>
      </Page>
    </>
  );
}
