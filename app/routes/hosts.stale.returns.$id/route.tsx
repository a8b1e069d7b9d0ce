import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getReturn, layReturnAside, takeReturn } from '~/domain/confirmation/index.server';
import { layReturnAsideSchema, takeReturnSchema } from '~/domain/confirmation/schema';
import { NotFound } from '~/domain/kernel/errors';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Notice, Page, PageHead } from '~/ui';
import { Differences } from './differences';
import { Faults } from './faults';

export const meta: MetaFunction = () => [{ title: '戻ってきた一覧｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: ({ scope, params, now }) => getReturn(scope, params['id'], { now }),
});

export const action = pageAction({
  permission: 'registry.edit',
  handle: ({ scope, params, form, now }) => {
    form.set('id', params['id'] ?? '');
    if (form.get('intent') === 'aside')
      return submit({
        form,
        schema: layReturnAsideSchema,
        run: (value) => layReturnAside(scope, value, { now }),
        then: () => redirectWithNotice(paths.staleHosts(), '一覧を取りやめました。何も変えていません。'),
      });
    if (form.get('intent') !== 'take') throw new NotFound('操作');
    return submit({
      form,
      schema: takeReturnSchema,
      run: (value) => takeReturn(scope, value, { now }),
      then: ({ taken }) =>
        redirectWithNotice(paths.staleHosts(), `${taken}か所に、一覧の内容を反映しました。`),
    });
  },
});

export default function Returned() {
  const list = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const { good, faulty, lines, state } = list;
  return (
    <>
      <PageHead
        title="戻ってきた一覧"
        eyebrow={list.fileName}
        lead={`${formatDay(list.uploadedOn)}に${list.byName}さんが選んだ${lines}行のうち、違いがあるのは${good.length + faulty.length}行です。`}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: '更新おねがい', to: paths.staleHosts() },
          { label: '戻ってきた一覧' },
        ]}
      />
      <Page>
        <div className="stack-wide">
          {state === 'open' ? null : (
            <Notice title={state === 'taken' ? `${list.takenHosts}か所に反映しました` : '取りやめました'}>
              この一覧は、もう使えません。
            </Notice>
          )}
          {good.length === 0 && faulty.length === 0 ? (
            <EmptyState
              title="違いはありません"
              action={<LinkButton to={paths.staleHosts()}>更新おねがいにもどる</LinkButton>}
            >
              一覧の内容は、いまの登録と同じです。
            </EmptyState>
          ) : null}
          {good.length > 0 ? <Differences list={list} lastResult={lastResult} /> : null}
          {faulty.length > 0 ? <Faults rows={faulty} /> : null}
        </div>
      </Page>
    </>
  );
}
