import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { PrintButton } from '~/components/print-button';
import { getParticipantCounts } from '~/domain/reports/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay, formatMonth } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { ChipLink, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { CountTable } from './count-table';
import { HowToRead } from './how-to-read';
import { SupportNumbers } from './support-numbers';

export const meta: MetaFunction = () => [{ title: '参加を望む人の数｜むすびば' }];

export const loader = pageLoader({
  permission: 'statistics.read',
  load: async ({ scope, url, now }) => ({
    ...(await getParticipantCounts(scope, { month: url.searchParams.get('month') }, { now })),
    by: url.searchParams.get('by') === 'age' ? ('age' as const) : ('area' as const),
  }),
});

export default function ParticipantCounts() {
  const { counts, months, by } = useLoaderData<typeof loader>();
  if (!counts) return <NotCountedYet />;
  const month = counts.month === months[0] ? undefined : counts.month;
  return (
    <>
      <PageHead
        title="参加を望む人の数"
        lead={`できること、願い、必要な配慮を、${formatDay(counts.countedOn)}に数えました。個人は見えません。`}
        actions={
          <>
            <ListFiles page={paths.participantCounts()} note="画面と同じ、丸めた数だけが入ります。" />
            <PrintButton />
          </>
        }
      />
      <Page>
        <div className="counts__head">
          <p className="counts__people">
            進行中で、プロフィールのある人 <b>{counts.people}</b> 人
          </p>
          <SupportNumbers supported={counts.supported} gathered={counts.gathered} />
          <ul className="chips no-print" aria-label="内わけ">
            <li>
              <ChipLink to={paths.participantCounts({ month })} on={by === 'area'}>
                圏域ごと
              </ChipLink>
            </li>
            <li>
              <ChipLink to={paths.participantCounts({ by: 'age', month })} on={by === 'age'}>
                年代ごと
              </ChipLink>
            </li>
          </ul>
        </div>
        {counts.topics.map(({ topic, name, items }) => (
          <CountTable
            key={topic}
            id={topic}
            name={name}
            items={items}
            by={by}
            parts={by === 'age' ? counts.ages : counts.areas}
            threshold={counts.threshold}
          />
        ))}
        <HowToRead threshold={counts.threshold} />
        <p className="no-print counts__foot">
          <Link to={paths.gaps()}>場所が足りているかを、圏域ごとに見る</Link>　
          <Link to={paths.fairness()}>場所が行きわたっているかを見る</Link>
        </p>
        <Months months={months} shown={counts.month} by={by} />
      </Page>
    </>
  );
}

function Months({ months, shown, by }: { months: readonly string[]; shown: string; by: 'area' | 'age' }) {
  if (months.length < 2) return null;
  return (
    <ul className="chips no-print" aria-label="数えた月">
      {months.map((month) => (
        <li key={month}>
          <ChipLink
            to={paths.participantCounts({ month, by: by === 'age' ? by : undefined })}
            on={month === shown}
          >
            {formatMonth(month)}
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}

function NotCountedYet() {
  return (
    <>
      <PageHead title="参加を望む人の数" />
      <Page>
        <EmptyState
          title="まだ数えていません"
          action={<LinkButton to={paths.gaps()}>足りない資源を見る</LinkButton>}
        >
          月に一度、自動で数えます。人がまだ少ない月は、だれかが分からないように数を出しません。
        </EmptyState>
      </Page>
    </>
  );
}
