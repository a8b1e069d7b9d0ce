import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { PrintButton } from '~/components/print-button';
import { can } from '~/domain/kernel/scope';
import { askFairness, getFairness } from '~/domain/reports/index.server';
import { askFairnessSchema } from '~/domain/reports/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { taking } from '~/http/intents.server';
import { formatCount } from '~/lib/count';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Notice, Page, PageHead } from '~/ui';
import { AskAnew } from './ask-anew';
import { GroupTable } from './group-table';
import { HowToRead } from './how-to-read';
import { LeftWithout } from './left-without';

export const meta: MetaFunction = () => [{ title: '場所の行きわたり｜むすびば' }];

export const loader = pageLoader({
  permission: 'statistics.read',
  load: async ({ scope, now }) => ({
    ...(await getFairness(scope, undefined, { now })),
    mayLead: can(scope, 'leads.manage'),
  }),
});

export const action = pageAction({
  permission: 'gaps.assign',
  handle: taking(askFairnessSchema, askFairness, '計算をはじめました。'),
});

export default function FairnessReport() {
  const page = useLoaderData<typeof loader>();
  const faults = useActionData<FormResult>()?.error?.[''] ?? [];
  const { run, beforeOn } = page;
  return (
    <>
      <PageHead
        title="場所の行きわたり"
        lead={
          run
            ? `いま場所をさがしている人みなを、受入先${formatCount(run.places)}か所と照らし合わせました。${formatDay(run.countedOn)}の計算です。個人は見えません。`
            : '行ける場所のない人が、どの年代、圏域、配慮の人に多いかを見ます。'
        }
        actions={
          run ? (
            <>
              <ListFiles page={paths.fairness()} note="画面と同じ、丸めた数だけが入ります。" />
              <PrintButton />
            </>
          ) : null
        }
      />
      <Page>
        <div className="stack-wide">
          {faults.length > 0 ? <Notice tone="attention">{faults.join(' ')}</Notice> : null}
          <AskAnew page={page} />
          {run ? (
            <>
              <LeftWithout tables={run.tables} mayLead={page.mayLead} />
              {run.tables.map((table) => (
                <GroupTable key={table.kind} table={table} />
              ))}
              <HowToRead threshold={run.threshold} beforeOn={beforeOn} />
              <p className="no-print counts__foot">
                <Link to={paths.participantCounts()}>できること・願い・配慮の数を見る</Link>
              </p>
            </>
          ) : (
            <Nothing tooFew={page.tooFew} />
          )}
        </div>
      </Page>
    </>
  );
}

function Nothing({ tooFew }: { tooFew: boolean }) {
  return (
    <EmptyState
      title={tooFew ? '人がまだ少ないので、数を出しません' : 'まだ計算していません'}
      action={<LinkButton to={paths.gaps()}>足りない資源を見る</LinkButton>}
    >
      {tooFew ? 'だれかが分からないように、人が増えてから出します。' : null}
      月に一度、自動で計算します。
    </EmptyState>
  );
}
