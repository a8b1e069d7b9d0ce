import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FacilityPage, ServiceView } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import {
  Checkbox,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';

interface CapacityFormProps {
  hostId: string;
  kind: string;
  /** Kinds of service to choose from, for a further one. */
  kinds?: readonly { value: string; label: string }[];
  service?: ServiceView;
  /** What a published list says, until somebody has asked. */
  listed?: FacilityPage['listed'];
  lastResult: FormResult | undefined;
}

type Shape = Record<
  | 'serviceKind'
  | 'designationNumber'
  | 'authorisedCapacity'
  | 'usualCoreUsers'
  | 'staffingRatio'
  | 'requiredFte'
  | 'staffFte'
  | 'contractResidents'
  | 'responsibleDepartment'
  | 'departmentPhone',
  string
> & { supportedByFacilityStaff: boolean };

/** Stored figures carry two decimals; nobody writes 7.50. */
const text = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : String(Number(value));

function defaultsOf(service: ServiceView | undefined, listed: FacilityPage['listed']): Partial<Shape> {
  return {
    designationNumber: service?.designationNumber ?? '',
    authorisedCapacity: text(service ? service.authorisedCapacity : listed?.count),
    supportedByFacilityStaff: service?.supportedByFacilityStaff ?? true,
    staffingRatio: text(service?.staffingRatio),
    requiredFte: text(service?.requiredFte),
    staffFte: text(service?.staffFte),
    contractResidents: text(service?.contractResidents),
    responsibleDepartment: service?.responsibleDepartment ?? '',
    departmentPhone: service?.departmentPhone ?? '',
  };
}

/** 定員 and staff of one designated service: the figures by which a free place is counted (CAP-1..3). */
export function CapacityForm({ hostId, kind, kinds, service, listed = null, lastResult }: CapacityFormProps) {
  const about = `capacity-${service?.id ?? 'new'}`;
  const [form, fields] = useForm<Shape>({
    id: about,
    lastResult: lastResult ?? null,
    defaultValue: defaultsOf(service, listed),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="capacity" />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="hostId" value={hostId} />
      <input type="hidden" name="version" value={service?.version ?? 0} />
      <ErrorSummary form={form} />
      {kinds ? (
        <SelectField
          field={fields.serviceKind}
          label="サービスの種類"
          required
          options={[{ value: '', label: '選んでください' }, ...kinds]}
        />
      ) : (
        <input type="hidden" name="serviceKind" value={service?.kind ?? kind} />
      )}
      <FormRow>
        <NumberField
          field={fields.authorisedCapacity}
          label="定員"
          unit="人"
          required
          help={
            listed && listed.count !== service?.authorisedCapacity
              ? `「${listed.list}」では${listed.count}人です`
              : undefined
          }
        />
        {service ? null : (
          <NumberField
            field={fields.usualCoreUsers}
            label="いつもの人数"
            unit="人"
            required
            help="本来事業の利用者。曜日の違いは、あとで書けます"
          />
        )}
        <TextField field={fields.designationNumber} label="指定番号" width="medium" />
      </FormRow>
      <Checkbox field={fields.supportedByFacilityStaff} label="施設の職員が、参加支援の人も支える" />
      <FormRow>
        <NumberField field={fields.staffFte} label="職員の数" unit="人" help="常勤換算" />
        <NumberField field={fields.staffingRatio} label="職員1人あたり" unit="人" help="例：7.5" />
        <NumberField field={fields.requiredFte} label="要る職員の数" unit="人" help="比率で決まらないとき" />
      </FormRow>
      {(service?.kind ?? kind) === 'elderly_home_yogo' ? (
        <NumberField field={fields.contractResidents} label="契約入所" unit="人" help="定員の20%まで" />
      ) : null}
      <FormRow>
        <TextField field={fields.responsibleDepartment} label="所管課" required width="medium" />
        <TextField field={fields.departmentPhone} label="所管課の電話" width="medium" inputMode="tel" />
      </FormRow>
      <FormActions>
        <SubmitButton variant={service ? 'secondary' : 'primary'}>定員を保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
