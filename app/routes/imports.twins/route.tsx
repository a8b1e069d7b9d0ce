import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { keepApart, listTwins, mergeHosts } from '~/domain/exchange/index.server';
import { mergeHostsSchema, twinSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Notice, Page, PageHead, Pager } from '~/ui';
import { Pair } from './pair';

export const meta: MetaFunction = () => [{ title: '同じ場所かもしれない受入先｜むすびば' }];

export const loader = pageLoader({
  permission: 'imports.run',
  load: ({ scope, url }) =>
    listTwins(scope, {
      run: url.searchParams.get('run'),
      page: Math.max(1, Number(url.searchParams.get('page')) || 1),
    }),
});

export const action = pageAction({
  permission: 'imports.run',
  handle: ({ scope, form, url }) => {
    const here = url.pathname + url.search;
    if (form.get('intent') === 'apart') {
      return submit({
        form,
        schema: twinSchema,
        run: (value) => keepApart(scope, value),
        then: () => redirectWithNotice(here, '別の場所として残しました。もう尋ねません。'),
      });
    }
    return submit({
      form,
      schema: mergeHostsSchema,
      run: (value) => mergeHosts(scope, value),
      then: ({ name, removed }) =>
        redirectWithNotice(
          here,
          `「${name}」に一つにしました。${removed ? '' : '記録のあるもう一方は、登録を終えました。'}`,
        ),
    });
  },
});

export default function Twins() {
  const { pairs, total, page, pageSize, run } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const faults = Object.values(lastResult?.error ?? {}).flatMap((one) => one ?? []);
  return (
    <>
      <PageHead
        crumbs={[{ label: '公開データの取込', to: paths.imports() }, { label: '同じ場所かもしれない受入先' }]}
        title={
          total > 0 ? `同じ場所かもしれない組が${formatCount(total)}組あります` : '確かめる組はありません'
        }
        lead="一つにすると、両方の出どころが残り、どちらの一覧の次の版でも見分けられます。"
      />
      <Page>
        <div className="stack-wide">
          {faults.length > 0 ? <Notice tone="attention" title={faults.join(' ')} live /> : null}
          {pairs.length === 0 ? (
            <EmptyState
              title="みな確かめました"
              action={<LinkButton to={run ? paths.import(run) : paths.imports()}>取込へ戻る</LinkButton>}
            >
              書き方の違う同じ場所が見つかると、ここに並びます。
            </EmptyState>
          ) : (
            pairs.map((pair) => <Pair key={pair.id} pair={pair} />)
          )}
          <Pager
            page={page}
            pageSize={pageSize}
            total={total}
            unit="組"
            href={(to) => `?${new URLSearchParams({ ...(run ? { run } : {}), page: String(to) }).toString()}`}
          />
        </div>
      </Page>
    </>
  );
}
