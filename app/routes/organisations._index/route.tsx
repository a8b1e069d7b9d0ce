import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { listOrganisations } from '~/domain/registry/index.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState, Page, PageHead, Pager, plainField, SubmitButton, Table, TextField } from '~/ui';

export const meta: MetaFunction = () => [{ title: '法人・団体｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.search',
  load: ({ scope, url }) => {
    const page = Number(url.searchParams.get('page') ?? '1');
    return listOrganisations(scope, {
      text: url.searchParams.get('q') ?? '',
      page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    });
  },
});

export default function Organisations() {
  const { text, items, total, page, pageSize } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="法人・団体"
        lead="いくつかの場所を持つ法人を、一つの名前で見られます。"
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: '法人・団体' }]}
        actions={<ListFiles page={paths.organisations()} />}
      />
      <Page>
        <Form method="get" className="form stack-after">
          <TextField
            field={plainField('q', text)}
            label="名前・よみ・法人番号でさがす"
            required="none"
            type="search"
            width="medium"
          />
          <SubmitButton variant="secondary">さがす</SubmitButton>
        </Form>
        {items.length === 0 ? (
          <EmptyState title={text ? '見つかりません' : '法人・団体は、まだ登録されていません'}>
            受入先の「登録を直す」から、法人・団体を選ぶか登録してください。
          </EmptyState>
        ) : (
          <Table
            caption={`法人・団体 ${total}件`}
            hideCaption
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: '名前',
                rowHeader: true,
                cell: ({ id, name }) => <Link to={paths.organisation(id)}>{name}</Link>,
              },
              { key: 'kind', label: '種類', cell: ({ kindLabel }) => kindLabel },
              { key: 'number', label: '法人番号', cell: ({ numberLabel }) => numberLabel || '分からない' },
              { key: 'sites', label: '場所', numeric: true, cell: ({ sites }) => `${sites}か所` },
            ]}
          />
        )}
        <Pager
          page={page}
          pageSize={pageSize}
          total={total}
          unit="件"
          href={(to) => `?${new URLSearchParams({ q: text, page: String(to) }).toString()}`}
        />
      </Page>
    </>
  );
}
