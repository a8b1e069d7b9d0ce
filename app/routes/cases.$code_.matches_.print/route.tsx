import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PrintSheet } from '~/components/match';
import { PrintButton } from '~/components/print-button';
import { matchCase } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { pageLoader } from '~/http/builders.server';
import { formatDay, today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '三つの場所（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, url, now }) => {
    const input = { code: params['code'], limit: 3, tried: url.searchParams.getAll('try') };
    const { code, asked, found, tried } = await matchCase(scope, input, { now });
    const cards = found ? [...found.results.ready, ...found.results.ask].slice(0, 3) : [];
    const combined = found?.results.combined[0] ?? null;
    return { code, asked, cards, combined, tried: tried?.names, printedOn: formatDay(today(now)) };
  },
});

export default function MatchesPrint() {
  const { code, asked, cards, combined, tried, printedOn } = useLoaderData<typeof loader>();
  const name = formatCaseCode(code);
  return (
    <>
      <div className="no-print">
        <PageHead
          title="A4一枚にまとめました"
          lead="符号だけの紙です。名前は書かずに、使い終わったら細かくして捨ててください。"
          crumbs={[
            { label: name, to: paths.case(code) },
            { label: '合う場所', to: paths.matches(code, tried) },
          ]}
          actions={cards.length > 0 ? <PrintButton /> : null}
        />
      </div>
      <Page>
        {cards.length > 0 ? (
          <PrintSheet
            title={`${name}　行ける場所、聞いてみる場所`}
            asked={asked}
            cards={cards}
            combined={combined}
            foot={`${printedOn} むすびばから印刷。この紙は支援する人だけで使います。`}
          />
        ) : (
          <EmptyState title="印刷する場所が、まだありません。">
            <Link to={paths.matches(code, tried)}>合う場所にもどる</Link>
          </EmptyState>
        )}
      </Page>
    </>
  );
}
