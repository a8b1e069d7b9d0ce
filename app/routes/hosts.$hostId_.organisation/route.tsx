import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { OrganisationForm } from '~/components/organisation-form';
import { NotFound } from '~/domain/kernel/errors';
import {
  chooseOrganisation,
  getHost,
  listOrganisations,
  registerOrganisation,
} from '~/domain/registry/index.server';
import { chooseOrganisationSchema, registerOrganisationSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Page, PageHead, plainField, SubmitButton, TextField } from '~/ui';
import { Candidates } from './candidates';

export const meta: MetaFunction = () => [{ title: '法人・団体を選ぶ｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, params, url }) => {
    const { host, organisation } = await getHost(scope, params['hostId']);
    const text = url.searchParams.get('q') ?? '';
    return { host, organisation, found: await listOrganisations(scope, { text, page: 1 }) };
  },
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form, params }) => {
    const then = () => redirectWithNotice(paths.host(params['hostId'] ?? ''), '法人・団体を書きました。');
    const intent = form.get('intent');
    if (intent === 'choose') {
      return submit({
        form,
        schema: chooseOrganisationSchema,
        run: (value) => chooseOrganisation(scope, value),
        then,
      });
    }
    if (intent !== 'register') throw new NotFound('この操作');
    return submit({
      form,
      schema: registerOrganisationSchema,
      run: (value) => registerOrganisation(scope, value),
      then,
    });
  },
});

export default function ChooseOrganisation() {
  const { host, organisation, found } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const choosing = lastResult?.initialValue?.['intent'] === 'choose';
  return (
    <>
      <PageHead
        title="法人・団体を選ぶ"
        eyebrow={host.name}
        lead={organisation ? `いまは「${organisation.name}」です。` : 'まだ選んでいません。'}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: host.name, to: paths.host(host.id) },
          { label: '法人・団体を選ぶ' },
        ]}
      />
      <Page narrow>
        <Band title="登録されている中から選ぶ">
          <Form method="get" className="form stack-after">
            <TextField
              field={plainField('q', found.text)}
              label="名前・よみ・法人番号でさがす"
              required="none"
              type="search"
              width="medium"
            />
            <SubmitButton variant="secondary">さがす</SubmitButton>
          </Form>
          <Candidates
            host={host}
            current={organisation?.id ?? null}
            found={found}
            problems={choosing ? (lastResult.error?.[''] ?? []) : []}
          />
        </Band>
        <Band title="新しく登録する" lead="一覧にないときだけ">
          <OrganisationForm
            lastResult={choosing ? undefined : lastResult}
            hidden={{ intent: 'register', hostId: host.id }}
            actions={<SubmitButton>登録してこの受入先に付ける</SubmitButton>}
          />
        </Band>
      </Page>
    </>
  );
}
