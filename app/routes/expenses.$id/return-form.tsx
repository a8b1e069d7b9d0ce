import type { ReturnClaimForm } from '~/domain/expenses/schema';
import { Disclosure, FormActions, SubmitButton, TextArea } from '~/ui';
import type { ClaimData } from './claim-data';
import { ClaimForm } from './claim-form';
import { useIntentForm } from './use-intent-form';

/** Sends the claim back to the host, in words it can act on. */
export function ReturnForm({
  claim,
  intent,
}: {
  claim: ClaimData;
  intent: 'return-submitted' | 'return-checked';
}) {
  const [form, fields] = useIntentForm<ReturnClaimForm>(intent);
  return (
    <Disclosure summary="直してもらうことがあるとき（差し戻す）" open={form.status === 'error'}>
      <ClaimForm claim={claim} form={form} intent={intent}>
        <TextArea
          field={fields.reason}
          label="直してほしいこと"
          help="受入先の画面に、このまま出ます。"
          required
        />
        <FormActions>
          <SubmitButton variant="danger">受入先に差し戻す</SubmitButton>
        </FormActions>
      </ClaimForm>
    </Disclosure>
  );
}
