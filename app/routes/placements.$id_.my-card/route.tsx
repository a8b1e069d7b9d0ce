import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { listReadings } from '~/domain/audit/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { getMyCard } from '~/domain/placements/index.server';
import { getGivenWorks } from '~/domain/works/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { LinkButton, Page, PageHead } from '~/ui';
import { MyCard } from './my-card';

export const meta: MetaFunction = () => [{ title: 'わたしのカード' }];

export const loader = pageLoader({
  permission: 'placements.read',
  load: async ({ scope, params, url }) => {
    const card = await getMyCard(scope, params['id']);
    const { readings } = await listReadings(scope, card.code);
    return {
      ...card,
      easy: url.searchParams.get('words') === 'easy',
      given: await getGivenWorks(scope, card.code),
      looked: [...new Set(readings.map(({ of, who }) => of || who))],
    };
  },
});

export default function MyCardPage() {
  const card = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="わたしのカードを印刷する"
          lead="ご本人に渡す紙です（A5）。お名前や符号は書きません。"
          crumbs={[
            { label: '受入れ', to: paths.placements() },
            { label: `${formatCaseCode(card.code)} ${card.hostName}`, to: paths.placement(card.id) },
            { label: 'わたしのカード' },
          ]}
          actions={
            <>
              <LinkButton variant="quiet" to={paths.myCard(card.id, card.easy ? {} : { words: 'easy' })}>
                {card.easy ? 'ふつうの日本語にする' : 'やさしい日本語にする'}
              </LinkButton>
              <PrintButton />
            </>
          }
        />
      </div>
      <Page narrow>
        <MyCard card={card} />
      </Page>
    </>
  );
}
