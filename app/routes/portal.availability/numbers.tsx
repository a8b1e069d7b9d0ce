import { Form, Link } from '@remix-run/react';
import type { OwnAvailability } from '~/domain/registry/index.server';
import { SLOT_LABELS } from '~/domain/taxonomy/slots';
import { formatDayShort, formatMonthDay, weekdayLabel, weekdayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, classes, EmptyState, SubmitButton, VisuallyHidden } from '~/ui';

type NumbersView = Extract<OwnAvailability, { kind: 'numbers' }>;
export type ServiceNumbers = NumbersView['services'][number];
export type SlotNumbers = ServiceNumbers['cells'][number];

/** This week and the next of a facility: the usual numbers stand there already; one press says they are true. */
export function Numbers({ availability: { services, days } }: { availability: NumbersView }) {
  if (services.length === 0) {
    return (
      <EmptyState title="人数の欄は、まだありません">
        担当が定員といつもの人数を登録すると、ここで確かめられます。
      </EmptyState>
    );
  }
  return services.map((service) => (
    <Card key={service.id} as="section">
      <h2 className="heading-3">{service.label}を使う人の数</h2>
      <p>{stateOf(service)}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="confirm" />
        <SubmitButton wide>いつもどおり</SubmitButton>
      </Form>
      <p>違う日だけ、数を押して直してください。</p>
      {weeksOf(days).map((week) => (
        <Week key={week[0]} service={service} week={week} />
      ))}
      <p className="source">定員は{service.capacity}人です。太い枠は、いつもと違う日。休は、お休みの日。</p>
    </Card>
  ));
}

function stateOf({ confirmedTo, cells }: ServiceNumbers): string {
  const different = cells.filter(({ differs }) => differs).length;
  const confirmed = confirmedTo
    ? `${formatMonthDay(confirmedTo)}まで確かめ済みです。`
    : 'まだ確かめていません。';
  return different > 0 ? `${confirmed}いつもと違うところが${different}か所あります。` : confirmed;
}

/** Days are rows, so that four slots fit a telephone; days on which the service never runs are left out. */
function Week({ service, week }: { service: ServiceNumbers; week: readonly string[] }) {
  const cellsOn = (day: string) => service.cells.filter((cell) => cell.day === day);
  const days = week.filter((day) => cellsOn(day).some(({ open, operates }) => open || operates));
  if (days.length === 0) return null;
  return (
    <table className="week">
      <caption className="visually-hidden">{formatDayShort(days[0] ?? '')}からの週</caption>
      <thead>
        <tr>
          <td />
          {service.slots.map((slot) => (
            <th key={slot} scope="col">
              {SLOT_LABELS[slot]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">
              {Number(day.slice(8))} {weekdayLabel(weekdayOf(day))}
            </th>
            {service.slots.map((slot) => {
              const cell = cellsOn(day).find((one) => one.slot === slot);
              return <td key={slot}>{cell ? <Slot service={service} cell={cell} /> : null}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slot({ service, cell }: { service: ServiceNumbers; cell: SlotNumbers }) {
  const mark = cell.operates ? (cell.left > 0 ? 'maybe' : 'yes') : 'no';
  return (
    <Link
      className={classes('week__cell', `week__cell--${mark}`, cell.differs && 'week__cell--changed')}
      to={paths.portalSlot(service.id, cell.day, cell.slot)}
    >
      <span aria-hidden="true">{cell.operates ? cell.coreUsers : '休'}</span>
      <VisuallyHidden>
        {formatDayShort(cell.day)} {SLOT_LABELS[cell.slot]} {cell.operates ? `${cell.coreUsers}人` : '休み'}
        {cell.differs ? '（いつもと違う）' : ''}を直す
      </VisuallyHidden>
    </Link>
  );
}

/** The days by the week they belong to. */
export function weeksOf(days: readonly string[]): string[][] {
  const weeks: string[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || weekdayOf(day) === 'mon') weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks;
}
