import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listKeptAllocations } from '~/domain/matching/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import '~/styles/allocation.css';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '残した組み合わせ案｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, url }) => {
    const asked = Number(url.searchParams.get('pages') ?? '1');
    const pages = Number.isInteger(asked) && asked > 0 ? asked : 1;
    return { ...(await listKeptAllocations(scope, { pages })), pages };
  },
});

export default function KeptAllocations() {
  const { kept, more, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="残した組み合わせ案"
        lead="会議に出すために残した案です。あなたが見ることのできる方の数だけを出します。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: '組み合わせ案', to: paths.allocation() },
          { label: '残した案' },
        ]}
      />
      <Page narrow>
        {kept.length === 0 ? (
          <EmptyState
            title="残した案は、まだありません"
            action={<LinkButton to={paths.allocation()}>組み合わせ案をつくる</LinkButton>}
          >
            組み合わせを考えたあと、ページの下で残せます。
          </EmptyState>
        ) : (
          <ul className="lines">
            {kept.map(({ id, keptOn, keptBy, agencyName, people, served, remark }) => (
              <li key={id} className="kept-line">
                <p>
                  <Link className="link-tall" to={paths.keptAllocation(id)}>
                    {formatDay(keptOn)}の案
                  </Link>
                </p>
                <p>
                  {people}人のうち <b>{served}</b> 人に場所
                </p>
                <p className="muted">
                  残した人：{keptBy}（{agencyName}）
                </p>
                {remark === null ? null : <p className="kept-line__remark">{remark}</p>}
              </li>
            ))}
          </ul>
        )}
        {more ? (
          <p>
            <Link className="link-tall" to={paths.keptAllocations(pages + 1)} preventScrollReset>
              もっと見る
            </Link>
          </p>
        ) : null}
      </Page>
    </>
  );
}
