import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getWaiting } from '~/domain/matching/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { WaitingTable } from './waiting-table';

export const meta: MetaFunction = () => [{ title: '同じ枠を待つ方｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: ({ scope, params, now }) => getWaiting(scope, params['id'], { now }),
});

const someOnly = (count: number) =>
  `行き先のまだない方は、この枠に打診できる方のうち、待ちはじめた日の早い${count}人だけを見ています。`;

export default function WaitingPage() {
  const { offer, hostName, free, waiting, today, lookedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="同じ枠を待つ方"
        eyebrow={[hostName, offer.title].filter(Boolean).join('　')}
        lead={`${free === null ? '' : `いま、あと${free}人です。`}待っている日の長い順です。だれが先かは、会議で話して決めます。${lookedAt === null ? '' : someOnly(lookedAt)}`}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: hostName ?? '受入先', to: paths.host(offer.hostId) },
          { label: offer.title, to: paths.opportunity(offer.id) },
          { label: '待つ方' },
        ]}
      />
      <Page>
        {waiting.length === 0 ? (
          <EmptyState
            title={
              lookedAt === null
                ? 'いま、この枠を待っている方はいません。'
                : '見たなかに、この枠を待っている方はいません。'
            }
            action={
              <LinkButton to={paths.whyFor(offer.hostId, { opportunity: offer.id })}>
                ケースと照らす
              </LinkButton>
            }
          >
            あなたに見られるケースのうち、提案中の方と、この枠が合う場所の上から三つに入る方がここに並びます。
          </EmptyState>
        ) : (
          <WaitingTable waiting={waiting} offer={offer} today={today} />
        )}
      </Page>
    </>
  );
}
