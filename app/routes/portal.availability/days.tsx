import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { OwnAvailability } from '~/domain/registry/index.server';
import { SLOT_LABELS } from '~/domain/taxonomy/slots';
import type { FormResult } from '~/http/form.server';
import { formatDayShort, weekdayLabel, weekdayOf } from '~/lib/japanese-date';
import { Card, EmptyState, ErrorSummary, SubmitButton, WeekGrid } from '~/ui';
import { weeksOf } from './numbers';

type DaysView = Extract<OwnAvailability, { kind: 'days' }>;

/** 〇△× of this week and the next, for the days of the host's own offers. */
export function Days({
  availability: { days, slots, cells },
  lastResult,
}: {
  availability: DaysView;
  lastResult: FormResult | undefined;
}) {
  const [form] = useForm({ id: 'marks', lastResult: lastResult ?? null });
  if (cells.length === 0) {
    return (
      <EmptyState title="曜日の決まった受入れは、いまはありません">
        曜日と時間を相談して決める受入れには、〇△×は要りません。変わったことは、担当に伝えてください。
      </EmptyState>
    );
  }
  const offered = (day: string) => cells.some((cell) => cell.day === day);
  return (
    <Card as="section">
      <h2 className="heading-3">受けられる時間</h2>
      <p>押すたびに 〇 → △ → × と変わります。お休みの日は × にしてください。</p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="marks" />
        {weeksOf(days)
          .map((week) => week.filter(offered))
          .filter((week) => week.length > 0)
          .map((week) => (
            <WeekGrid
              key={week[0]}
              caption={`${formatDayShort(week[0] ?? '')}からの週`}
              columns={week.map((day) => ({
                key: day,
                label: weekdayLabel(weekdayOf(day)),
                sub: String(Number(day.slice(8))),
                spoken: formatDayShort(day),
              }))}
              rows={slots.map((slot) => ({ key: slot, label: SLOT_LABELS[slot] }))}
              mark={(slot, day) => cells.find((cell) => cell.day === day && cell.slot === slot)?.mark ?? null}
              name={(slot, day) => `marks.${day}_${slot}`}
            />
          ))}
        <SubmitButton wide>この〇△×にする</SubmitButton>
      </Form>
    </Card>
  );
}
