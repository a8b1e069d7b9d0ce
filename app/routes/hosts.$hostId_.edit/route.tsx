import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accessChoices, getHost, getHostChoices, updateHost } from '~/domain/registry/index.server';
import { updateHostSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Page, PageHead, SubmitButton } from '~/ui';
import { hostDefaults, type HostFormShape } from './defaults';
import { BasicFields, ContactFields, PlaceFields, ShowFields } from './fields';
import { OrganisationFields } from './organisation-fields';
import { AccessFields, TakingFields } from './taking-fields';

export const meta: MetaFunction = () => [{ title: '受入先の登録を直す｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params }) => {
    const page = await getHost(scope, params['hostId']);
    const { host, organisation } = page;
    return {
      host,
      organisation,
      defaults: hostDefaults(page),
      choices: await getHostChoices(scope, host.areaId),
      access: accessChoices(),
    };
  },
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: updateHostSchema,
      run: (value) => updateHost(scope, value),
      then: ({ id }) => redirectWithNotice(paths.host(id), '登録を直しました。'),
    }),
});

export default function EditHost() {
  const { host, organisation, defaults, choices, access } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<HostFormShape>({
    lastResult: lastResult ?? null,
    defaultValue: defaults,
  });
  return (
    <>
      <PageHead
        title="受入先の登録を直す"
        eyebrow={host.name}
        lead="必須のほかは、分かったことだけでかまいません。"
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '登録を直す' },
        ]}
      />
      <Page narrow>
        <Form method="post" className="form" {...getFormProps(form)}>
          <input type="hidden" name="id" value={host.id} />
          <input type="hidden" name="version" value={host.version} />
          <ErrorSummary form={form} />
          <BasicFields fields={fields} choices={choices} />
          <OrganisationFields fields={fields} organisation={organisation} />
          <PlaceFields fields={fields} />
          <ContactFields fields={fields} />
          <AccessFields fields={fields} items={access} />
          <TakingFields fields={fields} />
          <ShowFields fields={fields} />
          <FormActions note="保存すると、きょう確かめたことになります。">
            <SubmitButton>保存する</SubmitButton>
            <Link className="link-tall" to={paths.host(host.id)}>
              やめる
            </Link>
          </FormActions>
        </Form>
      </Page>
    </>
  );
}
