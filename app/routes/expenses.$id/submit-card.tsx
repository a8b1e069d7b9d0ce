import { Form } from '@remix-run/react';
import { formatYen } from '~/lib/money';
import { Card, SubmitButton, UnavailableButton } from '~/ui';
import type { ClaimData } from './claim-data';

/** Handing in, with the reason when it is not possible yet. */
export function SubmitCard({ claim }: { claim: ClaimData }) {
  const { submission } = claim;
  return (
    <Card as="section">
      <h2 className="heading-3">請求を出す</h2>
      <p>
        {claim.month}　{formatYen(claim.claimable)}　締切は{claim.submitBy}です。
      </p>
      {submission.ok ? (
        <Form method="post">
          <input type="hidden" name="id" value={claim.id} />
          <input type="hidden" name="version" value={claim.version} />
          <SubmitButton name="intent" value="submit">
            請求を出す
          </SubmitButton>
        </Form>
      ) : (
        <UnavailableButton reason={submission.reason} wayOut={submission.wayOut}>
          請求を出す
        </UnavailableButton>
      )}
    </Card>
  );
}
