import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { ChooseAll } from '~/components/choose-all';
import { ListFiles } from '~/components/list-files';
import { acceptHosts, listPendingHosts } from '~/domain/registry/index.server';
import { acceptHostsSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { EmptyState, ErrorSummary, FormActions, LinkButton, Page, PageHead, Pager, SubmitButton } from '~/ui';
import { PendingTable } from './pending-table';
import { VisibilityField } from '~/components/host-tags/visibility-field';

export const meta: MetaFunction = () => [{ title: '確認待ちの受入先｜むすびば' }];

const pageOf = (url: URL) => Math.max(1, Number(url.searchParams.get('page')) || 1);

export const loader = pageLoader({
  permission: 'registry.accept',
  load: async ({ scope, url }) => ({ ...(await listPendingHosts(scope, pageOf(url))), page: pageOf(url) }),
});

export const action = pageAction({
  permission: 'registry.accept',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: acceptHostsSchema,
      run: (value) => acceptHosts(scope, value),
      then: ({ listed, leftAlone }) =>
        redirectWithNotice(
          backTo(form),
          leftAlone > 0
            ? `${listed}か所を一覧に載せました。${leftAlone}か所は、ほかの人が先に動かしていました。`
            : `${listed}か所を一覧に載せました。`,
        ),
    }),
});

/** A single host is accepted on its own page and returns there. */
function backTo(form: FormData): string {
  const ids = form.getAll('ids');
  return form.get('from') === 'host' && typeof ids[0] === 'string' ? paths.host(ids[0]) : paths.acceptHosts();
}

export default function AcceptHosts() {
  const { hosts, total, page, pageSize } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ ids: string; visibility: string }>({
    lastResult: lastResult ?? null,
    defaultValue: { visibility: 'network' },
  });
  return (
    <>
      <PageHead
        title="確認待ちの受入先"
        lead="名前と種類と圏域を確かめて、一覧に載せてください。気持ちや条件は、あとから聞けます。"
        crumbs={[{ label: '受入先', to: paths.hosts() }, { label: '確認待ち' }]}
        actions={<ListFiles page={paths.hosts()} search="?status=pending" places />}
      />
      <Page>
        {hosts.length === 0 ? (
          <EmptyState
            title="確認待ちの受入先はありません"
            action={<LinkButton to={paths.hosts()}>受入先の一覧を見る</LinkButton>}
          >
            新しく登録したり取り込んだりすると、ここに並びます。
          </EmptyState>
        ) : (
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <ChooseAll formId={form.id} name="ids" />
            <PendingTable hosts={hosts} fieldId={fields.ids.id} total={total} />
            <Pager page={page} pageSize={pageSize} total={total} unit="か所" href={(to) => `?page=${to}`} />
            <VisibilityField field={fields.visibility} />
            <FormActions note="載せたあとも、休止にしたり、範囲を変えたりできます。">
              <SubmitButton>選んだ受入先を一覧に載せる</SubmitButton>
              <Link className="link-tall" to={paths.hosts()}>
                あとにする
              </Link>
            </FormActions>
          </Form>
        )}
      </Page>
    </>
  );
}
