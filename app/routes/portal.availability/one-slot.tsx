import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { SLOT_LABELS } from '~/domain/taxonomy/slots';
import type { FormResult } from '~/http/form.server';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Button, Card, ErrorSummary, NumberField, Page, PageHead, SubmitButton } from '~/ui';
import type { ServiceNumbers, SlotNumbers } from './numbers';

interface OneSlotProps {
  service: ServiceNumbers;
  cell: SlotNumbers;
  lastResult: FormResult | undefined;
}

/** One question: how many come in this slot? The likely answers are one press away. */
export function OneSlot({ service, cell, lastResult }: OneSlotProps) {
  const { day, slot, usual } = cell;
  const likely = [usual - 1, usual + 1, usual + 2].filter(
    (number) => number >= 0 && number <= service.capacity && number !== usual,
  );
  const send = (kind: string, coreUsers?: number) => ({ service, cell, kind, coreUsers });
  return (
    <>
      <PageHead
        title={`${formatDayShort(day)} ${SLOT_LABELS[slot]}`}
        lead={`${service.label}を使う人は、何人の予定ですか。`}
      />
      <Page>
        <Card as="section">
          <div className="stack">
            <Press {...send('usual')}>いつもどおり{usual > 0 ? `（${usual}人）` : ''}</Press>
            {likely.map((number) => (
              <Press key={number} {...send('forecast', number)}>
                {number}人
              </Press>
            ))}
            <Press {...send('closed')}>この時間は休み</Press>
          </div>
        </Card>
        <OtherNumber service={service} cell={cell} lastResult={lastResult} />
        <p>
          <Link className="link-tall" to={paths.portalAvailability()}>
            変えずにもどる
          </Link>
        </p>
      </Page>
    </>
  );
}

function Hidden({ service, cell, kind }: Pick<OneSlotProps, 'service' | 'cell'> & { kind: string }) {
  return (
    <>
      <input type="hidden" name="intent" value="day" />
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="day" value={cell.day} />
      <input type="hidden" name="slot" value={cell.slot} />
      <input type="hidden" name="kind" value={kind} />
    </>
  );
}

function Press({
  service,
  cell,
  kind,
  coreUsers,
  children,
}: Pick<OneSlotProps, 'service' | 'cell'> & {
  kind: string;
  coreUsers: number | undefined;
  children: React.ReactNode;
}) {
  return (
    <Form method="post" action={paths.portalAvailability()}>
      <Hidden service={service} cell={cell} kind={kind} />
      {coreUsers === undefined ? null : <input type="hidden" name="coreUsers" value={coreUsers} />}
      <Button type="submit" wide variant="secondary">
        {children}
      </Button>
    </Form>
  );
}

function OtherNumber({ service, cell, lastResult }: OneSlotProps) {
  const [form, fields] = useForm<{ coreUsers: string }>({
    id: 'other-number',
    lastResult: lastResult ?? null,
  });
  return (
    <Card as="section">
      <h2 className="heading-3">ほかの人数</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <Hidden service={service} cell={cell} kind="forecast" />
        <ErrorSummary form={form} />
        <NumberField field={fields.coreUsers} label="人数" unit="人" required />
        <SubmitButton wide>この人数にする</SubmitButton>
      </Form>
    </Card>
  );
}
