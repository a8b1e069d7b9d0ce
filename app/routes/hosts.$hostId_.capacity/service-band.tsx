import { Form, Link } from '@remix-run/react';
import { MonthTable } from '~/components/capacity/month-table';
import type { FacilityPage, ServiceView } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { formatMonth } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure, Facts, SubmitButton } from '~/ui';
import { Breakages } from './breakages';
import { CapacityForm } from './capacity-form';
import { DaysForm } from './days-form';
import { WeekForm } from './week-form';

interface ServiceBandProps {
  page: FacilityPage;
  service: ServiceView;
  resultOf: (about: string) => FormResult | undefined;
}

/** One designated service: what would break, the month, and the forms behind. */
export function ServiceBand({ page, service, resultOf }: ServiceBandProps) {
  const { host, today, month, monthBefore, monthAfter } = page;
  const results = {
    week: resultOf(`week-${service.id}`),
    days: resultOf(`days-${service.id}`),
    capacity: resultOf(`capacity-${service.id}`),
  };
  return (
    <Band title={service.kindLabel} lead={`定員${service.authorisedCapacity}人`}>
      <div className="stack">
        <Breakages service={service} />
        <div className="columns columns--aside">
          <section className="stack" aria-label={`${formatMonth(month)}の余力`}>
            <div className="month-head">
              <h3 className="heading-3">{formatMonth(month)}</h3>
              <Link className="link-tall" to={paths.hostCapacity(host.id, monthBefore)} preventScrollReset>
                前の月
              </Link>
              <Link className="link-tall" to={paths.hostCapacity(host.id, monthAfter)} preventScrollReset>
                つぎの月
              </Link>
            </div>
            <MonthTable month={service.month} today={today} caption={`${formatMonth(month)}の余力`} />
          </section>
          <div className="stack">
            <Facts items={factsOf(service)} />
            {service.numbers === 'fresh' ? null : <ConfirmNumbers hostId={host.id} />}
          </div>
        </div>
        <Disclosure summary="いつもの人数を、曜日と時間帯で書く" open={results.week !== undefined}>
          <WeekForm service={service} lastResult={results.week} />
        </Disclosure>
        <Disclosure summary="いつもと違う日を書く" open={results.days !== undefined}>
          <DaysForm service={service} today={today} lastResult={results.days} />
        </Disclosure>
        <Disclosure summary="定員と職員を直す" open={results.capacity !== undefined}>
          <CapacityForm
            hostId={host.id}
            kind={host.kind}
            service={service}
            listed={service.kind === host.kind ? page.listed : null}
            lastResult={results.capacity}
          />
        </Disclosure>
      </div>
    </Band>
  );
}

/** Said on the telephone; the facility itself says it on its own page. */
function ConfirmNumbers({ hostId }: { hostId: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="id" value={hostId} />
      <input type="hidden" name="how" value="telephone" />
      <SubmitButton variant="secondary">電話で、いつもの人数を確かめた</SubmitButton>
    </Form>
  );
}

function factsOf(service: ServiceView) {
  const staff = service.staffFte === null ? 'まだ書いていない' : `${Number(service.staffFte)}人（常勤換算）`;
  const needed =
    service.staffingRatio === null
      ? service.requiredFte && `${Number(service.requiredFte)}人`
      : `利用者${Number(service.staffingRatio)}人に1人`;
  return [
    { label: '指定番号', value: service.designationNumber || 'まだ書いていない' },
    { label: 'いつもの人数', value: `多いとき${service.usualCoreUsers}人` },
    { label: '職員', value: staff },
    ...(needed ? [{ label: '要る職員', value: needed }] : []),
    {
      label: '所管課',
      value: [service.responsibleDepartment, service.departmentPhone].filter(Boolean).join(' '),
    },
    {
      label: '人数の確かめ',
      value: service.numbersLabel,
    },
  ];
}
