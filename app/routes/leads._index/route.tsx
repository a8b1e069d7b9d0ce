import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { listLeads } from '~/domain/community/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { TalkedOver } from './talked-over';
import { LeadRow } from './lead-row';

export const meta: MetaFunction = () => [{ title: '声かけ先｜むすびば' }];

export const loader = pageLoader({
  permission: 'leads.manage',
  load: ({ scope, now }) => listLeads(scope, null, { now }),
});

/** Stages about which nothing is to be done now. */
const over = ['registered', 'not_now', 'declined'];

export default function Leads() {
  const { columns, today, talkedOver } = useLoaderData<typeof loader>();
  const filled = columns.filter(({ leads }) => leads.length > 0);
  const [open, done] = [
    filled.filter(({ stage }) => !over.includes(stage)),
    filled.filter(({ stage }) => over.includes(stage)),
  ];
  const waiting = columns.find(({ stage }) => stage === 'noticed')?.leads ?? [];
  const told = waiting.filter(({ offer }) => offer !== null).length;
  return (
    <>
      <PageHead
        title="声かけ先"
        lead={
          told > 0
            ? `サイトから届いた申出が${told}件、連絡を待っています。`
            : 'サイトから届いた申出と、これから声をかける所です。まだどこにも載っていません。'
        }
        actions={
          <>
            <ListFiles page={paths.leads()} note="連絡先は入りません。" />
            <LinkButton variant="primary" to={paths.newLead()}>
              声かけ先を書き足す
            </LinkButton>
          </>
        }
      />
      <Page>
        <div className="stack-after">
          <TalkedOver proposals={talkedOver.rows} more={talkedOver.more} />
        </div>
        {open.length === 0 ? (
          <EmptyState
            title="声をかけている所はありません"
            action={<LinkButton to={paths.gaps()}>足りない資源を見る</LinkButton>}
          >
            「できることを持ち寄る」から申出が届くか、見つけた所を書き足すと、ここに並びます。
          </EmptyState>
        ) : (
          <div className="board">
            {open.map(({ stage, name, leads }) => (
              <Band key={stage} title={name} count={`${leads.length}件`}>
                <ul className="lines">
                  {leads.map((lead) => (
                    <LeadRow key={lead.id} lead={lead} today={today} />
                  ))}
                </ul>
              </Band>
            ))}
          </div>
        )}
        {done.map(({ stage, name, leads }) => (
          <Disclosure key={stage} summary={`${name} ${leads.length}件`}>
            <ul className="lines">
              {leads.map((lead) => (
                <LeadRow key={lead.id} lead={lead} today={today} />
              ))}
            </ul>
          </Disclosure>
        ))}
      </Page>
    </>
  );
}
