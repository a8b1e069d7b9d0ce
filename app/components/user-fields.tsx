import { roleNames, roles } from '~/domain/kernel/permissions';
import { choicesOf } from '~/lib/choices';
import { CheckboxGroup, SelectField, TextField, type FieldLike } from '~/ui';

export interface UserChoices {
  agencies: readonly { id: string; name: string }[];
  hosts: readonly { id: string; name: string }[];
}

const roleOptions = choicesOf(roles, roleNames);
const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Name, agency, roles: what a new and a known user have in common. */
export function UserFields(props: {
  fields: Record<'name' | 'agencyId' | 'roles' | 'hostId', FieldLike>;
  choices: UserChoices;
  /** A new user, whose agency may follow from the role. */
  forNew?: boolean;
}) {
  const { fields, choices, forNew = false } = props;
  return (
    <>
      <TextField field={fields.name} label="名前" required width="medium" autoComplete="off" />
      <SelectField
        field={fields.agencyId}
        label="所属"
        help={forNew ? '「受入先」の役割だけの人は、選ばなければ「受入先の団体」になります。' : undefined}
        required={forNew ? 'none' : true}
        options={choices.agencies.map(option)}
        empty="選んでください"
        width="medium"
      />
      <CheckboxGroup
        field={fields.roles}
        label="役割"
        help="一人がいくつか持てます。できることは、役割で決まります。"
        options={roleOptions}
        columns
        required
      />
      <SelectField
        field={fields.hostId}
        label="どの受入先の人か"
        help="「受入先」の役割のときだけ選びます。一覧に載せた受入先が並びます。"
        options={choices.hosts.map(option)}
        empty="選ばない"
        width="medium"
      />
    </>
  );
}
