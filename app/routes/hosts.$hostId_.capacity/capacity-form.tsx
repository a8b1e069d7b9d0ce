import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FacilityPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { Checkbox, ErrorSummary, FormActions, FormRow, NumberField, SubmitButton, TextField } from '~/ui';

interface CapacityFormProps {
  hostId: string;
  kind: string;
  capacity: FacilityPage['capacity'];
  lastResult: FormResult | undefined;
}

interface Shape {
  authorisedCapacity: string;
  usualCoreUsers: string;
  supportedByFacilityStaff: boolean;
  staffingRatio: string;
  staffFte: string;
  contractResidents: string;
  responsibleDepartment: string;
}

/** Stored figures carry two decimals; nobody writes 7.50. */
const text = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : String(Number(value));

function defaultsOf(capacity: FacilityPage['capacity']): Shape {
  return {
    authorisedCapacity: text(capacity?.authorisedCapacity),
    usualCoreUsers: text(capacity?.usualCoreUsers),
    supportedByFacilityStaff: capacity?.supportedByFacilityStaff ?? true,
    staffingRatio: text(capacity?.staffingRatio),
    staffFte: text(capacity?.staffFte),
    contractResidents: text(capacity?.contractResidents),
    responsibleDepartment: capacity?.responsibleDepartment ?? '',
  };
}

/** 定員, usual users and staff: the figures by which a free place is counted (CAP-1..3). */
export function CapacityForm({ hostId, kind, capacity, lastResult }: CapacityFormProps) {
  const [form, fields] = useForm<Shape>({
    id: 'capacity',
    lastResult: lastResult ?? null,
    defaultValue: defaultsOf(capacity),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="capacity" />
      <input type="hidden" name="hostId" value={hostId} />
      <input type="hidden" name="version" value={capacity?.version ?? 0} />
      <ErrorSummary form={form} />
      <FormRow>
        <NumberField field={fields.authorisedCapacity} label="定員" unit="人" required />
        <NumberField
          field={fields.usualCoreUsers}
          label="いつもの人数"
          unit="人"
          required
          help="本来事業の利用者"
        />
      </FormRow>
      <Checkbox field={fields.supportedByFacilityStaff} label="施設の職員が、参加支援の人も支える" />
      <FormRow>
        <NumberField field={fields.staffingRatio} label="職員1人あたり" unit="人" help="例：7.5" />
        <NumberField field={fields.staffFte} label="職員の数" unit="人" help="常勤換算" />
      </FormRow>
      {kind === 'elderly_home_yogo' ? (
        <NumberField field={fields.contractResidents} label="契約入所" unit="人" help="定員の20%まで" />
      ) : null}
      <TextField field={fields.responsibleDepartment} label="所管課" required width="medium" />
      <FormActions>
        <SubmitButton>保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
