import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getImport, previewImport, rowViewOf } from '~/domain/exchange/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { actOnRun } from './act.server';
import { Preview } from './preview';
import { Problem } from './problem';
import { Result } from './result';
import { titleOf } from './title';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.run.fileName ?? '取込'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'imports.run',
  load: async ({ scope, params, url, now }) => {
    const view = rowViewOf(url.searchParams.get('view'));
    const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
    const result = await getImport(scope, { id: params['id'], view, page });
    if (result.state !== 'preview') return { run: result, preview: null, result };
    const preview = await previewImport(scope, result.id, now);
    return { run: result, preview, result: null };
  },
});

export const action = pageAction({ permission: 'imports.run', handle: actOnRun });

export default function ImportPage() {
  const { run, preview, result } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { title, lead } = titleOf(run);
  return (
    <>
      <PageHead
        crumbs={[{ label: '公開データの取込', to: paths.imports() }, { label: run.fileName }]}
        eyebrow={
          preview ? `${preview.profile}・${run.encoding}・${formatCount(run.totalRows)}行` : run.fileName
        }
        title={title}
        lead={lead}
      />
      <Page>
        {preview ? null : <Problem lastResult={lastResult ?? null} />}
        {preview ? <Preview preview={preview} lastResult={lastResult ?? null} /> : null}
        {result ? <Result result={result} /> : null}
      </Page>
    </>
  );
}
