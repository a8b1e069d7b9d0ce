import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { staleFilterOf, staleParams } from '~/components/stale-query';
import { listStale } from '~/domain/confirmation/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead, Pager } from '~/ui';
import { actOnStale } from './act.server';
import { BulkForm } from './bulk-form';
import { Filters } from './filters';
import { ListTrip } from './list-trip';
import { StaleLines } from './stale-lines';

export const meta: MetaFunction = () => [{ title: '更新おねがい｜むすびば' }];

const pageOf = (url: URL) => Math.max(1, Number(url.searchParams.get('page')) || 1);

export const loader = pageLoader({
  permission: 'registry.edit',
  load: ({ scope, url, now }) =>
    listStale(scope, { ...staleFilterOf(url.searchParams), page: pageOf(url) }, { now }),
});

export const action = pageAction({ permission: 'registry.edit', handle: actOnStale });

export default function Stale() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const filter = staleParams(page.query);
  return (
    <>
      <PageHead
        title="更新おねがい"
        lead={`確かめてから${page.limits.facts.due}日たった受入先と、定員の人数を${page.limits.numbers.due}日確かめていない施設です。${page.limits.facts.old}日（人数は${page.limits.numbers.old}日）をこえると、候補から外れます。`}
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: '更新おねがい' }]}
        actions={
          <LinkButton variant="quiet" to={paths.staleCalls(filter)}>
            電話の一覧を印刷する
          </LinkButton>
        }
      />
      <Page>
        <Filters page={page} />
        {page.hosts.length === 0 ? (
          <EmptyState
            title="いま、確かめる受入先はありません"
            action={<LinkButton to={paths.hosts()}>受入先の一覧を見る</LinkButton>}
          >
            {page.query.state || page.query.area || page.query.kind
              ? '絞り込みをはずすと、ほかの受入先が出るかもしれません。'
              : '期限が近づくと、ここに並びます。'}
          </EmptyState>
        ) : (
          <>
            <StaleLines hosts={page.hosts} total={page.total} quarter={page.quarter} />
            <Pager
              page={page.page}
              pageSize={page.pageSize}
              total={page.total}
              unit="か所"
              href={(to) => paths.staleHosts({ ...filter, page: String(to) })}
            />
            <BulkForm lastResult={lastResult} anyOverCap={page.hosts.some(({ overCap }) => overCap)} />
          </>
        )}
        <ListTrip filter={filter} returns={page.returns} lastResult={lastResult} />
      </Page>
    </>
  );
}
