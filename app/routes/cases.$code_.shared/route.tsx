import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { GivenWorks } from '~/components/works/given-works';
import { formatCaseCode } from '~/domain/people/rules';
import { getShares, type Share } from '~/domain/placements/index.server';
import { getGivenWorks } from '~/domain/works/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay, formatMonthDay, formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, Page, PageHead, Table } from '~/ui';

export const meta: MetaFunction = () => [{ title: '共有の記録｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, params }) => ({
    ...(await getShares(scope, params['code'])),
    given: await getGivenWorks(scope, params['code']),
  }),
});

export default function Shared() {
  const { code, today, shares, given } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="共有の記録"
        lead={`${formatCaseCode(code)}のことを、だれに、何を、いつ、どの同意で見せたか。${formatWareki(today)}まで。`}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '共有の記録' },
        ]}
        actions={shares.length + given.loans.length + given.prints.length > 0 ? <PrintButton /> : null}
      />
      <Page>
        {shares.length === 0 ? (
          <EmptyState title="札もカードも、まだどこにも見せていません">
            受入先に打診したり受入れカードを見せたりすると、ここに一行ずつ残ります。
          </EmptyState>
        ) : (
          <Table
            caption="受入先に見せたもの"
            hideCaption
            rows={shares}
            rowKey={(share) => share.id}
            columns={[
              {
                key: 'on',
                label: '見せた日',
                rowHeader: true,
                nowrap: true,
                cell: (share) => formatDay(share.openedOn),
              },
              {
                key: 'host',
                label: '見せた先',
                cell: (share) => `${share.hostName}（呼び名 ${share.alias}）`,
              },
              {
                key: 'what',
                label: '見せたこと',
                cell: (share) => `${share.kind}：${share.words.join('、')}`,
              },
              { key: 'ground', label: '目的と同意', cell: (share) => groundOf(share) },
              { key: 'by', label: '見せた人', nowrap: true, cell: (share) => share.openedBy ?? '記録なし' },
              { key: 'now', label: 'いま', cell: (share) => stateOf(share) },
            ]}
          />
        )}
        <GivenWorks given={given} />
      </Page>
    </>
  );
}

type Shown = Pick<Share, 'consent' | 'purpose' | 'state'>;

function groundOf({ consent, purpose }: Shown): string {
  const ground = consent
    ? `${consent.name}（${formatMonthDay(consent.on)}、きまり${consent.rulesVersion}版）`
    : '記録なし';
  return purpose ? `目的：${purpose}／同意：${ground}` : ground;
}

function stateOf({ state }: Shown): string {
  if (!state.shown) return `見えない（${formatMonthDay(state.since)}から。${state.because}）`;
  return state.until ? `見える（${formatMonthDay(state.until)}まで）` : '見える';
}
