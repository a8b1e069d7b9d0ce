import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ClaimProgress } from '~/components/claim';
import { getOwnClaim, removeLine, submitClaim, withdrawClaim } from '~/domain/expenses/index.server';
import { removeLineSchema, seenClaimSchema } from '~/domain/expenses/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { formatYen } from '~/lib/money';
import { paths } from '~/paths';
import '~/styles/expenses.css';
import { Card, LinkButton, Notice, Page, PageHead, SubmitButton, UnavailableButton } from '~/ui';
import { OwnLine } from './own-line';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.month ?? '協力費'}｜むすびば 受入先` },
];

export const loader = pageLoader({
  permission: 'portal.use',
  load: ({ scope, params }) => getOwnClaim(scope, params['id']),
});

export const action = pageAction({
  permission: 'portal.use',
  handle: byIntent({
    'remove-line': taking(removeLineSchema, removeLine, '消しました。'),
    submit: taking(seenClaimSchema, submitClaim, '請求を出しました。確かめたら、ここに出ます。'),
    withdraw: taking(seenClaimSchema, withdrawClaim, '取り下げました。'),
  }),
});

export default function OwnClaim() {
  const claim = useLoaderData<typeof loader>();
  const refused = useActionData<FormResult>()?.error?.[''];
  const writing = claim.editing.ok;
  return (
    <>
      <PageHead
        eyebrow={claim.statusName}
        title={claim.month}
        crumbs={[{ label: '協力費', to: paths.portalExpenses() }, { label: claim.month }]}
      />
      <Page>
        <div className="stack">
          {refused ? <Notice tone="attention" title={refused.join('')} live /> : null}
          {claim.status === 'returned' ? (
            <Notice tone="attention" title="直してほしいことがあります">
              {claim.returnReason}
            </Notice>
          ) : null}
          <Card as="section">
            <p className="portal__eyebrow">{claim.decidedOn ? '認められた額' : '請求できる額'}</p>
            <p className="claim-total">{formatYen(claim.decidedOn ? claim.approved : claim.claimable)}</p>
            <div className="claim-progress">
              <ClaimProgress status={claim.status} />
            </div>
          </Card>
          {claim.lines.map((line) => (
            <OwnLine key={line.id} line={line} claim={writing ? claim : null} />
          ))}
          {writing ? (
            <Card as="section">
              <h2 className="heading-3">書き終わったら</h2>
              <p>締切は{claim.submitBy}です。過ぎたときも、担当に聞いてみてください。</p>
              <Form method="post" className="portal__answers">
                <input type="hidden" name="id" value={claim.id} />
                <input type="hidden" name="version" value={claim.version} />
                {claim.submission.ok ? (
                  <SubmitButton size="big" wide name="intent" value="submit">
                    請求を出す
                  </SubmitButton>
                ) : (
                  <UnavailableButton
                    size="big"
                    wide
                    reason={claim.submission.reason}
                    wayOut={claim.submission.wayOut}
                  >
                    請求を出す
                  </UnavailableButton>
                )}
                <LinkButton wide to={paths.portalNewExpense()}>
                  もう一つ書く
                </LinkButton>
              </Form>
            </Card>
          ) : null}
          {claim.withdrawal.ok ? (
            <Form method="post">
              <input type="hidden" name="id" value={claim.id} />
              <input type="hidden" name="version" value={claim.version} />
              <SubmitButton variant="danger" wide name="intent" value="withdraw">
                この請求を取り下げる
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      </Page>
    </>
  );
}
