import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { OrganisationForm } from '~/components/organisation-form';
import { getOrganisation, updateOrganisation } from '~/domain/registry/index.server';
import { updateOrganisationSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '法人・団体を直す｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params }) => (await getOrganisation(scope, params['id'])).organisation,
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: updateOrganisationSchema,
      run: (value) => updateOrganisation(scope, value),
      then: ({ id }) => redirectWithNotice(paths.organisation(id), '法人・団体を直しました。'),
    }),
});

export default function EditOrganisation() {
  const { id, version, name, kana, kind, corporateNumber, url } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="法人・団体を直す"
        eyebrow={name}
        crumbs={[
          { label: '法人・団体', to: paths.organisations() },
          { label: name, to: paths.organisation(id) },
          { label: '直す' },
        ]}
      />
      <Page narrow>
        <OrganisationForm
          lastResult={lastResult}
          defaults={{ name, kana, kind, corporateNumber: corporateNumber ?? '', url }}
          hidden={{ id, version }}
          actions={
            <>
              <SubmitButton>保存する</SubmitButton>
              <Link className="link-tall" to={paths.organisation(id)}>
                やめる
              </Link>
            </>
          }
        />
      </Page>
    </>
  );
}
