import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Checkbox, FormSection } from '~/ui';
import type { HostFields } from './defaults';
import { NameField } from '~/components/name-field';

interface OrganisationFieldsProps {
  fields: HostFields;
  organisation: { id: string; name: string } | null;
}

/** Which 法人・団体 the host belongs to, chosen or registered by name without leaving the form. */
export function OrganisationFields({ fields, organisation }: OrganisationFieldsProps) {
  return (
    <FormSection
      title="法人・団体"
      lead="いくつかの場所を持つ法人は、一つにまとめておくと、まとめて見られます。"
    >
      <input type="hidden" name="organisationAsked" value="on" />
      <NameField
        of="organisation"
        field={fields.organisation}
        label="法人・団体"
        help="名前の一部か法人番号を書くと、候補が出ます。どこにも属さないときは、空にします。"
      />
      <Checkbox
        field={fields.organisationIsNew}
        label="一覧にない法人・団体なので、この名前で新しく登録する"
        help="法人番号やよみは、あとから法人・団体の画面で足せます。"
      />
      {organisation ? (
        <p>
          <Link
            className="link-tall"
            to={paths.organisation(organisation.id)}
            target="_blank"
            rel="noreferrer"
          >
            「{organisation.name}」を別の画面で見る
          </Link>
        </p>
      ) : null}
    </FormSection>
  );
}
