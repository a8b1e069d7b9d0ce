import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClaimProgress } from '~/components/claim';
import { getClaim } from '~/domain/expenses/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import '~/styles/expenses.css';
import { Band, Notice, Page, PageHead } from '~/ui';
import { takeIntent } from './actions.server';
import { Background } from './background';
import { CheckForm } from './check-form';
import { DecideForm } from './decide-form';
import { LineForm } from './line-form';
import { Lines } from './lines';
import { SubmitCard } from './submit-card';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.host} ${data.month}` : '協力費'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'expenses.read',
  load: async ({ scope, params, url }) => {
    const claim = await getClaim(scope, params['id']);
    const line = claim.lines.find(({ id }) => id === url.searchParams.get('line')) ?? null;
    return { ...claim, line, writing: claim.may.claim && claim.editing.ok };
  },
});

export const action = pageAction({ permission: 'expenses.read', handle: takeIntent });

export default function Expense() {
  const claim = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        eyebrow={claim.statusName}
        title={`${claim.host}　${claim.month}`}
        crumbs={[{ label: '協力費', to: paths.expenses() }, { label: claim.host }]}
      />
      <Page>
        <div className="columns columns--aside">
          <div className="stack-wide">
            {claim.status === 'returned' ? (
              <Notice tone="attention" title="差し戻されています">
                {claim.returnReason}
              </Notice>
            ) : null}
            <Band title="明細" count={`${claim.lines.length}件`}>
              <Lines claim={claim} />
            </Band>
            {claim.writing ? <LineForm key={claim.line?.id ?? 'new'} claim={claim} /> : null}
            {claim.writing && !claim.line ? <SubmitCard claim={claim} /> : null}
            {claim.may.check ? <CheckForm claim={claim} /> : null}
            {claim.may.decide ? <DecideForm claim={claim} /> : null}
          </div>
          <aside className="stack-wide" aria-label="この請求について">
            <ClaimProgress status={claim.status} />
            <Background claim={claim} />
          </aside>
        </div>
      </Page>
    </>
  );
}
