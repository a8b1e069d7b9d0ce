import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FacilityPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { Band, ErrorSummary, SelectField, SubmitButton } from '~/ui';

interface SeatOffersProps {
  page: FacilityPage;
  lastResult: FormResult | undefined;
}

/** Which service's 定員 each offer takes; asked only where there are several. */
export function SeatOffers({ page, lastResult }: SeatOffersProps) {
  if (page.offers.length === 0) return null;
  return (
    <Band title="受入枠が使う定員" lead="サービスが二つ以上あるときに選びます">
      <div className="stack">
        {page.offers.map((offer) => (
          <SeatOffer key={offer.id} page={page} offer={offer} lastResult={lastResult} />
        ))}
      </div>
    </Band>
  );
}

function SeatOffer({ page, offer, lastResult }: SeatOffersProps & { offer: FacilityPage['offers'][number] }) {
  const mine = lastResult?.initialValue?.['opportunityId'] === offer.id ? lastResult : null;
  const [form, fields] = useForm<{ serviceId: string }>({
    id: `seat-${offer.id}`,
    lastResult: mine,
    defaultValue: { serviceId: offer.serviceId },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="seat" />
      <input type="hidden" name="about" value="seat" />
      <input type="hidden" name="opportunityId" value={offer.id} />
      <ErrorSummary form={form} />
      <SelectField
        field={fields.serviceId}
        label={`「${offer.title}」`}
        required
        options={page.services.map(({ id, kindLabel }) => ({ value: id, label: kindLabel }))}
      />
      <p>
        <SubmitButton variant="secondary">この定員にする</SubmitButton>
      </p>
    </Form>
  );
}
