import { Form } from '@remix-run/react';
import { Facts, SubmitButton } from '~/ui';
import type { ClaimData } from './claim-data';
import { WorkRequests } from './work-requests';

/** Who did what when, the requests behind fees, and the way to take a claim back. */
export function Background({ claim }: { claim: ClaimData }) {
  const by = (name: string, on: string | null) => (on ? `${on} ${name}` : 'まだ');
  return (
    <>
      <Facts
        items={[
          { label: '払う相手', value: claim.payee },
          { label: '入力した人', value: claim.enteredBy },
          { label: '出した日', value: claim.submittedOn ?? 'まだ' },
          { label: '確かめた', value: by(claim.checkedBy, claim.checkedOn) },
          { label: '決めた', value: by(claim.decidedBy, claim.decidedOn) },
          ...(claim.due
            ? [
                {
                  label: '次の期限',
                  value: claim.late ? <span className="attention">{claim.due}（過ぎた）</span> : claim.due,
                },
              ]
            : []),
        ]}
      />
      <WorkRequests claim={claim} />
      {claim.may.claim && claim.withdrawal.ok ? (
        <Form method="post" className="stack">
          <input type="hidden" name="id" value={claim.id} />
          <input type="hidden" name="version" value={claim.version} />
          <p className="muted">取り下げると、この請求は終わります。明細は読めるまま残ります。</p>
          <SubmitButton variant="danger" name="intent" value="withdraw">
            請求を取り下げる
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
