import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/kernel/scope';
import { getOrganisation, mergeOrganisations } from '~/domain/registry/index.server';
import { mergeOrganisationsSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Card, Facts, LinkButton, Page, PageHead } from '~/ui';
import { MergeForm } from './merge-form';
import { Sites } from './sites';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.organisation.name ?? '法人・団体'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, params }) => ({
    ...(await getOrganisation(scope, params['id'])),
    mayEdit: can(scope, 'registry.edit'),
  }),
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: mergeOrganisationsSchema,
      run: (value) => mergeOrganisations(scope, value),
      then: ({ id, moved }) =>
        redirectWithNotice(paths.organisation(id), `一つにしました。${moved}か所を移しました。`),
    }),
});

export default function Organisation() {
  const { organisation, sites, others, mayEdit } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={organisation.name}
        eyebrow={organisation.kindLabel}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: '法人・団体', to: paths.organisations() },
          { label: organisation.name },
        ]}
        actions={
          mayEdit ? (
            <LinkButton variant="quiet" to={paths.editOrganisation(organisation.id)}>
              法人・団体を直す
            </LinkButton>
          ) : null
        }
      />
      <Page>
        <div className="columns columns--aside-mid">
          <Band title="場所" lead="この法人・団体の受入先" count={`${sites.length}か所`}>
            <Sites sites={sites} />
          </Band>
          <aside className="stack" aria-label="法人・団体のこと">
            <Card as="section">
              <Facts
                items={[
                  { label: 'よみ', value: organisation.kana || '分からない' },
                  { label: '法人番号', value: organisation.numberLabel || '分からない' },
                  ...(organisation.url
                    ? [{ label: 'サイト', value: <a href={organisation.url}>{organisation.url}</a> }]
                    : []),
                ]}
              />
            </Card>
            {mayEdit ? (
              <MergeForm organisation={organisation} others={others} lastResult={lastResult} />
            ) : null}
          </aside>
        </div>
      </Page>
    </>
  );
}
