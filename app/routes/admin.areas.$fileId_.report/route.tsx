import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { PrintButton } from '~/components/print-button';
import { Tally } from '~/components/tally';
import { continueAreas, getAreaReport } from '~/domain/exchange/index.server';
import { runIdSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Notice, Page, PageHead, SubmitButton } from '~/ui';
import { AreaChanges } from './area-changes';
import { LostHosts } from './lost-hosts';
import { Moves } from './moves';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.level ?? '圏域'}の読み込みの記録｜むすびば` },
];

export const loader = pageLoader({
  permission: 'areas.manage',
  load: ({ scope, params }) => getAreaReport(scope, { id: params['fileId'] }),
});

export const action = pageAction({
  permission: 'areas.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: runIdSchema,
      run: (value) => continueAreas(scope, value),
      then: ({ id }) => redirectWithNotice(paths.adminAreaReport(id), '受入先の圏域をすべて決めました。'),
    }),
});

export default function AreaReport() {
  const report = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { id, fileName, level, came, revived, same, changed, gone, placed, lost, state } = report;
  return (
    <>
      <PageHead
        crumbs={[{ label: '圏域', to: paths.adminAreas() }, { label: '読み込みの記録' }]}
        title={report.mode === 'replace' ? `${level}を置きかえました` : `${level}を加えました`}
        lead={`${fileName}　${formatInstant(report.loadedAt)}　${report.by}`}
        actions={<PrintButton />}
      />
      <Page>
        <div className="stack-wide">
          {state === 'done' ? null : (
            <Notice
              tone="attention"
              title={
                report.mayContinue ? '受入先の圏域を決める途中で止まりました' : '受入先の圏域を決めています'
              }
              actions={
                report.mayContinue ? (
                  <Form method="post">
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton pendingLabel="続けています…">続きから決める</SubmitButton>
                  </Form>
                ) : null
              }
            >
              {lastResult?.error?.['']?.join('') ??
                (report.mayContinue
                  ? '圏域は新しくなっています。残りの受入先の圏域を決めてください。'
                  : '少し待ってから、ページを開きなおしてください。')}
            </Notice>
          )}
          <Tally
            unit="か所"
            items={[
              { name: '新しい圏域', count: came.length + revived.length },
              { name: '形が変わった', count: changed.length },
              { name: 'なくなった', count: gone.length },
              { name: '同じ形', count: same },
              { name: '圏域が変わった受入先', count: placed },
            ]}
          />
          {lost.length > 0 ? <LostHosts hosts={lost} /> : null}
          <AreaChanges report={report} />
          <Band
            title="圏域が変わった受入先"
            count={`${placed}か所`}
            actions={
              placed > 0 ? <ListFiles page={paths.adminAreaMoves()} search={`?file=${id}`} /> : undefined
            }
          >
            <Moves moves={report.moves} />
          </Band>
        </div>
      </Page>
    </>
  );
}
