import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { foundNotice, getFound, recordFound } from '~/domain/registry/index.server';
import { recordFoundSchema } from '~/domain/registry/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { FoundForm } from './found-form';

export const meta: MetaFunction = () => [{ title: '登録とちがっていたこと｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.answer',
  load: ({ scope, params, now }) => getFound(scope, params['id'], { now }),
});

export const action = pageAction({
  permission: 'registry.answer',
  handle: ({ scope, form, params, now }) =>
    submit({
      form,
      schema: recordFoundSchema,
      run: (value) => recordFound(scope, value, { now }),
      then: (changes) => redirectWithNotice(paths.opportunity(params['id'] ?? ''), foundNotice(changes)),
    }),
});

export default function Found() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="登録とちがっていたこと"
        eyebrow={`${page.host.name}　${page.offer.title}`}
        lead="見学、体験、活動、訪問で見たことを、場所のこととして書きます。だれと行ったかは、書かず、残りません。"
        crumbs={[
          { label: page.host.name, to: paths.host(page.host.id) },
          { label: page.offer.title, to: paths.opportunity(page.offer.id) },
          { label: '登録とちがっていたこと' },
        ]}
      />
      <Page narrow>
        <FoundForm page={page} lastResult={lastResult} />
      </Page>
    </>
  );
}
