import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ServiceView } from '~/domain/registry/index.server';
import { SLOT_LABELS, SLOTS, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import type { FormResult } from '~/http/form.server';
import { weekdayLabel } from '~/lib/japanese-date';
import { Checkbox, ErrorSummary, FormActions, SubmitButton } from '~/ui';
import { NumberGrid } from './number-grid';

interface WeekFormProps {
  service: ServiceView;
  lastResult: FormResult | undefined;
}

interface Shape {
  core: Record<string, string>;
  staff: Record<string, string>;
  closedOnHolidays: boolean;
}

const rows = SLOTS.map((slot) => ({ key: slot, label: SLOT_LABELS[slot] }));
const columns = WEEKDAYS.map((day) => ({ key: day, label: weekdayLabel(day) }));

function defaultsOf(service: ServiceView): Shape {
  const cells = service.operatingCells as Cell[];
  const usual = (cell: Cell) => service.usualWeek[cell];
  return {
    core: Object.fromEntries(
      cells.map((cell) => [cell, String(usual(cell)?.core ?? service.usualCoreUsers)]),
    ),
    staff: Object.fromEntries(cells.map((cell) => [cell, String(usual(cell)?.staff ?? '')])),
    closedOnHolidays: service.closedOnHolidays,
  };
}

/** 「いつもの人数」 by weekday and slot; an empty cell is one in which the service does not run. */
export function WeekForm({ service, lastResult }: WeekFormProps) {
  const about = `week-${service.id}`;
  const [form, fields] = useForm<Shape>({
    id: about,
    lastResult: lastResult ?? null,
    defaultValue: defaultsOf(service),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="week" />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="version" value={service.version} />
      <ErrorSummary form={form} />
      <NumberGrid
        field={fields.core}
        label="本来事業の利用者"
        help="営業していない曜日と時間帯は、空のままにしてください。"
        unit="人"
        rows={rows}
        columns={columns}
      />
      <NumberGrid
        field={fields.staff}
        label="職員の数（常勤換算）"
        help={`曜日で違うときだけ。空のところは、${Number(service.staffFte ?? 0)}人とみなします。`}
        unit="人"
        rows={rows}
        columns={columns}
      />
      <Checkbox field={fields.closedOnHolidays} label="祝日は休み" />
      <FormActions>
        <SubmitButton variant="secondary">いつもの人数を保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
