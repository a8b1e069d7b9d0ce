import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AcceptanceCard } from '~/components/inquiry-card/acceptance';
import { PrintButton } from '~/components/print-button';
import { formatCaseCode } from '~/domain/people/rules';
import { getAcceptance, showAcceptance, writeAcceptance } from '~/domain/placements/index.server';
import { showAcceptanceSchema, writeAcceptanceSchema } from '~/domain/placements/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { Band, Card, EmptyState, Notice, Page, PageHead } from '~/ui';
import { HandBlanks } from './hand-blanks';
import { ShowForm } from './show-form';
import { WriteForm } from './write-form';

export const meta: MetaFunction = () => [{ title: '受入れカード｜むすびば' }];

export const loader = pageLoader({
  permission: 'placements.run',
  load: ({ scope, params }) => getAcceptance(scope, params['id']),
});

export const action = pageAction({
  permission: 'placements.run',
  handle: byIntent({
    write: taking(writeAcceptanceSchema, writeAcceptance, '書きとめました。まだ受入先には伝わりません。'),
    show: taking(showAcceptanceSchema, showAcceptance, '受入れカードを受入先に見せました。'),
  }),
});

export default function Acceptance() {
  const draft = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="受入れカード"
          lead="ご本人といっしょに、一行ずつ「伝えてよい」を確かめます。印のない行は伝わりません。"
          crumbs={[
            { label: '受入れ', to: paths.placements() },
            { label: `${formatCaseCode(draft.code)} ${draft.hostName}`, to: paths.placement(draft.id) },
            { label: '受入れカード' },
          ]}
          actions={draft.print.ok ? <PrintButton /> : null}
        />
      </div>
      <Page narrow>
        <div className="stack-wide">
          <div className="no-print">
            {draft.writing.ok ? (
              <WriteForm key={draft.version} draft={draft} />
            ) : (
              <Notice>{`${draft.writing.reason}${draft.writing.wayOut}`}</Notice>
            )}
          </div>
          {draft.print.ok ? null : <p className="print-only">{draft.print.reason}</p>}
          <div className={draft.print.ok ? undefined : 'no-print'}>
            <Band title="受入先にはこう伝えます">
              {draft.card && draft.card.lines.length > 0 ? (
                <Card as="section">
                  <AcceptanceCard card={draft.card} eyebrow={draft.hostName} />
                  <HandBlanks kind={draft.kind} />
                </Card>
              ) : (
                <EmptyState title="まだ、伝える行がありません">
                  上で「伝えてよい」に印を付けて書きとめると、受入先が見るとおりに、ここに出ます。
                </EmptyState>
              )}
            </Band>
          </div>
          <div className="no-print">
            <ShowForm draft={draft} />
          </div>
        </div>
      </Page>
    </>
  );
}
