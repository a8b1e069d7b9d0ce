import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Paragraphs } from '~/components/paragraphs';
import { PrintButton } from '~/components/print-button';
import { getKeptAllocation, type OffPaper } from '~/domain/matching/index.server';
import { pageLoader } from '~/http/builders.server';
import { dayOf, formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import '~/styles/allocation.css';
import { Band, Page, PageHead } from '~/ui';
import { ByHand } from './by-hand';
import { LeftRow } from './left-row';
import { PairRow } from './pair-row';
import { Sum } from './sum';

export const meta: MetaFunction = () => [{ title: '残した組み合わせ案｜むすびば' }];

export const loader = pageLoader({
  permission: 'matches.run',
  load: async ({ scope, params, now }) => ({
    ...(await getKeptAllocation(scope, params['id'], { now })),
    today: dayOf(now),
  }),
});

export default function KeptAllocation() {
  const kept = useLoaderData<typeof loader>();
  const { keptOn, keptBy, agencyName, remark, pairs, left, today, allOnPaper } = kept;
  const title = `${formatDay(keptOn)}の組み合わせ案`;
  return (
    <>
      <PageHead
        title={title}
        lead={`${keptBy}（${agencyName}）が残しました。会議で話すための案で、だれの行き先も決まっていません。`}
        crumbs={[
          { label: '組み合わせ案', to: paths.allocation() },
          { label: '残した案', to: paths.keptAllocations() },
          { label: title },
        ]}
        actions={<PrintButton />}
      />
      <Page>
        <div className="stack-wide">
          <Sum kept={kept} />
          {remark === null ? null : (
            <div className={allOnPaper ? undefined : 'no-print'}>
              <Band title="ひとこと">
                <Paragraphs text={remark} />
              </Band>
            </div>
          )}
          <div className={toPrint(pairs)}>
            <Band
              title="場所のある方"
              lead={`${formatDay(today)}の様子と並べて`}
              count={<Count of={pairs.length} printed={allOnPaper} />}
            >
              {pairs.length === 0 ? (
                <p>この案では、場所のある方はいませんでした。</p>
              ) : (
                <ul>
                  {pairs.map((pair) => (
                    <PairRow key={pair.line.code} pair={pair} />
                  ))}
                </ul>
              )}
            </Band>
          </div>
          {left.length > 0 ? (
            <div className={toPrint(left)}>
              <Band title="場所が見つからなかった方" count={<Count of={left.length} printed={allOnPaper} />}>
                <ul>
                  {left.map((one) => (
                    <LeftRow key={one.line.code} left={one} whyOnPaper={allOnPaper} />
                  ))}
                </ul>
              </Band>
            </div>
          ) : null}
          <ByHand kept={kept} />
        </div>
      </Page>
    </>
  );
}

/** A heading whose people are all kept from the paper is so too. */
function toPrint(rows: readonly { readonly offPaper: OffPaper }[]): string | undefined {
  return rows.length > 0 && rows.every(({ offPaper }) => offPaper !== null) ? 'no-print' : undefined;
}

function Count({ of, printed }: { of: number; printed: boolean }) {
  return <span className={printed ? undefined : 'no-print'}>{of}人</span>;
}
