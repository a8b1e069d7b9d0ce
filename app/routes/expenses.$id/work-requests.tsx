import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { WorkRequestForm } from '~/domain/expenses/schema';
import {
  Band,
  DateField,
  Disclosure,
  ErrorSummary,
  FormActions,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';
import type { ClaimData } from './claim-data';
import { useIntentForm } from './use-intent-form';

/** What was asked of the host and when: a fee needs one dated before the work. */
export function WorkRequests({ claim }: { claim: ClaimData }) {
  return (
    <Band title="依頼の記録" level={3} lead="謝金には、仕事より前の日付のものが要ります。">
      {claim.requests.length > 0 ? (
        <ul className="lines">
          {claim.requests.map((request) => (
            <li key={request.id}>
              <p>
                <b>{request.on}</b> {request.content}
              </p>
              <p className="source">
                {request.alias ? `${request.alias}さん　` : ''}頼んだ人 {request.requestedBy ?? '—'}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">まだありません。</p>
      )}
      {claim.may.check || claim.writing ? <RequestForm claim={claim} /> : null}
    </Band>
  );
}

function RequestForm({ claim }: { claim: ClaimData }) {
  const [form, fields] = useIntentForm<WorkRequestForm>('request');
  return (
    <Disclosure summary="依頼の記録を加える" open={form.status === 'error'}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="request" />
        <input type="hidden" name="claimId" value={claim.id} />
        <DateField field={fields.requestedOn} label="頼んだ日" required />
        <TextField field={fields.content} label="頼んだこと" required />
        <SelectField
          field={fields.placementId}
          label="だれのこと"
          options={claim.people}
          empty="受入先の全体"
        />
        <FormActions>
          <SubmitButton variant="secondary">加える</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
