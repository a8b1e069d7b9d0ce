import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { NameField } from '~/components/name-field';
import type { OpportunityPage } from '~/domain/registry/index.server';
import { partnerRoleNames, partnerRoles } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import { Band, Disclosure, ErrorSummary, FormActions, SelectField, SubmitButton } from '~/ui';

interface OfferPartnerProps {
  offer: { id: string; version: number };
  partner: OpportunityPage['partner'];
  mayEdit: boolean;
  /** What came of this form. */
  lastResult: FormResult | undefined;
}

/** 共に行う受入先: the second host, what it does, and the form to name one. */
export function OfferPartner({ offer, partner, mayEdit, lastResult }: OfferPartnerProps) {
  if (!partner && !mayEdit) return null;
  return (
    <Band title="共に行う受入先" lead="会場、運営、見守りを分けあう、もう一つの受入先" id="partner">
      <div className="stack">
        {partner ? (
          <p>
            <Link className="link-tall" to={paths.host(partner.id)}>
              {partner.name}
            </Link>
            　受けもつこと：{partner.roleName}
          </p>
        ) : (
          <p>この受入枠は、一つの受入先で行います。</p>
        )}
        {mayEdit ? (
          <Disclosure
            summary={partner ? '共に行う受入先を直す' : '共に行う受入先を決める'}
            open={!!lastResult}
          >
            <PartnerForm offer={offer} partner={partner} lastResult={lastResult} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}

function PartnerForm({ offer, partner, lastResult }: Omit<OfferPartnerProps, 'mayEdit'>) {
  const [form, fields] = useForm<{ partner: string; role: string }>({
    id: 'share-offer',
    lastResult: lastResult ?? null,
    defaultValue: { partner: partner?.name ?? '', role: partner?.role ?? 'run_and_consult' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="share" />
      <input type="hidden" name="id" value={offer.id} />
      <input type="hidden" name="version" value={offer.version} />
      <NameField
        of="host"
        field={fields.partner}
        label="共に行う受入先の名前"
        help="名前の一部を書くと、候補が出ます。空にすると、一つの受入先で行うことになります。"
      />
      <SelectField
        field={fields.role}
        label="受けもつこと"
        required="none"
        width="medium"
        options={choicesOf(partnerRoles, partnerRoleNames)}
      />
      <FormActions>
        <SubmitButton variant="secondary">共に行う受入先にする</SubmitButton>
      </FormActions>
    </Form>
  );
}
