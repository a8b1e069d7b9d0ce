import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { can } from '~/domain/kernel/scope';
import { caseQueryOf, listCases } from '~/domain/people/index.server';
import { pageLoader } from '~/http/builders.server';
import { dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { LinkButton, Page, PageHead, Pager } from '~/ui';
import { CaseRow } from './case-row';
import { caseSearch } from './case-query';
import { Filter } from './filter';
import { Marks } from './marks';
import { Nothing } from './nothing';

export const meta: MetaFunction = () => [{ title: 'ケース｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, url, now }) => ({
    ...(await listCases(scope, caseQueryOf(url.searchParams))),
    mayAllocate: can(scope, 'matches.run'),
    today: dayOf(now),
  }),
});

export default function Cases() {
  const {
    query,
    lines,
    total,
    open,
    all,
    stalled,
    states,
    facets,
    pageSize,
    mayOpen,
    mayHandOver,
    mayOversee,
    mayAllocate,
    today,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="ケース"
        lead="お名前はありません。符号と、強み・いつもの時間・担当で見分けます。"
        actions={
          <>
            <ListFiles page={paths.cases()} note="だれが受け取ったかを、符号とともに記録します。" />
            {mayOpen ? (
              <LinkButton to={paths.newCase()} variant="primary">
                相談を受け付ける
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Page>
        <Filter query={query} open={open} all={all} stalled={stalled} states={states} />
        <Marks query={query} facets={facets} />
        {lines.length === 0 ? (
          <Nothing
            marked={query.marks !== undefined}
            searched={query.q !== ''}
            stalled={query.stalled}
            whose={query.whose}
            mayOpen={mayOpen}
          />
        ) : (
          <ul className="lines case-lines">
            {lines.map((line) => (
              <CaseRow key={line.code} line={line} today={today} />
            ))}
          </ul>
        )}
        <p className="case-list-foot">
          {mayAllocate ? <Link to={paths.allocation()}>待っている方の組み合わせ案をつくる</Link> : null}
          {mayHandOver ? <Link to={paths.handOver()}>担当をまとめて引き継ぐ</Link> : null}
          <Link to={paths.urgentCase()}>担当でないケースを急ぎで開く</Link>
          {mayOversee ? <Link to={paths.caseOpenings()}>急ぎで開かれたケース</Link> : null}
          {mayOversee ? <Link to={paths.caseDisposals()}>保存の期間が過ぎたケース</Link> : null}
        </p>
        <Pager
          page={query.page}
          pageSize={pageSize}
          total={total}
          unit="件"
          href={(page) => `${paths.cases()}${caseSearch({ ...query, page })}`}
        />
      </Page>
    </>
  );
}
