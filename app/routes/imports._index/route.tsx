import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { listImports, openImport } from '~/domain/exchange/index.server';
import { uploadSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takingFile } from '~/http/upload.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead, Pager } from '~/ui';
import { RunTable } from './run-table';
import { UploadForm } from './upload-form';

export const meta: MetaFunction = () => [{ title: '公開データの取込｜むすびば' }];

export const loader = pageLoader({
  permission: 'imports.run',
  load: ({ scope, url }) =>
    listImports(scope, { page: Math.max(1, Number(url.searchParams.get('page')) || 1) }),
});

export const action = pageAction({
  permission: 'imports.run',
  handle: takingFile(
    uploadSchema,
    openImport,
    paths.import,
    'ファイルを読みました。まだ何も登録していません。',
  ),
});

export default function Imports() {
  const { runs, total, page, pageSize } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="公開データの取込"
        actions={
          <>
            <ListFiles page={paths.imports()} />
            <LinkButton variant="quiet" to={paths.importTwins()}>
              同じ場所かもしれない受入先
            </LinkButton>
          </>
        }
        lead="市や WAM NET が公開している施設の一覧を、確認待ちの受入先として取り込みます。同じ一覧をくり返しても、二重にはなりません。"
      />
      <Page>
        <div className="stack-wide">
          <UploadForm lastResult={lastResult ?? null} />
          <Band title="これまでの取込" count={`${total}件`}>
            {runs.length > 0 ? (
              <RunTable runs={runs} />
            ) : (
              <EmptyState title="まだ取り込んだものはありません">
                市の公開データのページから施設の一覧（CSV・Excel）を手に入れ、上で選んでください。
              </EmptyState>
            )}
            <Pager page={page} pageSize={pageSize} total={total} unit="件" href={(to) => `?page=${to}`} />
          </Band>
        </div>
      </Page>
    </>
  );
}
