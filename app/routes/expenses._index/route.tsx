import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { listClaims } from '~/domain/expenses/index.server';
import { can } from '~/domain/kernel/scope';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { ClaimRows } from './claim-rows';

export const meta: MetaFunction = () => [{ title: '協力費｜むすびば' }];

export const loader = pageLoader({
  permission: 'expenses.read',
  load: async ({ scope }) => ({
    ...(await listClaims(scope, undefined)),
    mayClaim: can(scope, 'expenses.claim'),
  }),
});

export default function Expenses() {
  const { mine, underWay, done, mayClaim } = useLoaderData<typeof loader>();
  const late = mine.filter((line) => line.late).length;
  return (
    <>
      <PageHead
        title="協力費"
        lead="受入先にかかった実費を、受入先が請求し、ひとりが確かめ、別のひとりが決めます。"
        actions={
          <>
            <ListFiles page={paths.expenses()} />
            {mayClaim ? <LinkButton to={paths.newExpense()}>代わりに入力する</LinkButton> : null}
          </>
        }
      />
      <Page>
        <Band
          title="あなたの番"
          lead={late > 0 ? `期限を過ぎたものが${late}件あります。` : '期限の近いものから'}
          tone={late > 0 ? 'attention' : 'plain'}
          count={`${mine.length}件`}
        >
          {mine.length > 0 ? (
            <ClaimRows claims={mine} />
          ) : (
            <EmptyState title="あなたを待っている請求はありません">
              受入先が請求を出すと、ここに並びます。
            </EmptyState>
          )}
        </Band>
        {underWay.length > 0 ? (
          <Band
            title="ほかの人の番"
            lead="書いている受入先、確かめる人、決める人"
            count={`${underWay.length}件`}
          >
            <ClaimRows claims={underWay} />
          </Band>
        ) : null}
        {done.length > 0 ? (
          <Band title="終わったもの" count={`${done.length}件`}>
            <ClaimRows claims={done} over />
          </Band>
        ) : null}
      </Page>
    </>
  );
}
