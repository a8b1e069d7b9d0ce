import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getWhyPlace } from '~/domain/matching/index.server';
import { caseQueryOf, listCases } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { pageLoader } from '~/http/builders.server';
import { dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Button, EmptyState, Page, PageHead, Pager, plainField, TextField } from '~/ui';

export const meta: MetaFunction = () => [{ title: 'ケースと照らし合わせる｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, url, now }) => {
    const place = await getWhyPlace(scope, {
      hostId: params['hostId'],
      opportunityId: url.searchParams.get('opportunity') || null,
    });
    const { query, lines, total, pageSize } = await listCases(
      scope,
      { ...caseQueryOf(url.searchParams), whose: 'all', status: 'open' },
      { now },
    );
    return { ...place, query, lines, total, pageSize, today: dayOf(now) };
  },
});

export default function WhyFor() {
  const { host, offer, query, lines, total, pageSize, today } = useLoaderData<typeof loader>();
  const opportunity = offer?.id;
  const here = paths.whyFor(host.id, { opportunity });
  return (
    <>
      <PageHead
        title="だれのケースと照らし合わせますか"
        eyebrow={[host.name, offer?.title].filter(Boolean).join('　')}
        lead="この場所が合うか、合わないならどうしてか、ひとつずつ見ます。受入先には何も伝わりません。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          ...(offer ? [{ label: offer.title, to: paths.opportunity(offer.id) }] : []),
          { label: '照らし合わせる' },
        ]}
      />
      <Page narrow>
        <div className="stack">
          <Form method="get" action={paths.whyFor(host.id)} className="case-filter__search" role="search">
            {opportunity ? <input type="hidden" name="opportunity" value={opportunity} /> : null}
            <TextField
              field={plainField('q', query.q)}
              type="search"
              label="符号か、自分の機関の番号でさがす"
              placeholder="つばめ 482-7"
              required="none"
              autoComplete="off"
            />
            <Button type="submit">さがす</Button>
          </Form>
          {lines.length === 0 ? (
            <EmptyState title="当てはまるケースは、ありません。">
              {query.q ? <Link to={here}>すべてのケースを見る</Link> : '進行中のケースがここに並びます。'}
            </EmptyState>
          ) : (
            <ul className="lines case-lines">
              {lines.map((line) => (
                <li key={line.code}>
                  <Link className="link-tall" to={paths.whyNot(line.code, { host: host.id, opportunity })}>
                    {formatCaseCode(line.code)}
                  </Link>
                  <CaseLine line={line} today={today} code={false} />
                </li>
              ))}
            </ul>
          )}
          <Pager
            page={query.page}
            pageSize={pageSize}
            total={total}
            unit="件"
            href={(page) => paths.whyFor(host.id, { opportunity, q: query.q, page: String(page) })}
          />
        </div>
      </Page>
    </>
  );
}
