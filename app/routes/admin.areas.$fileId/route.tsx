import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadAreas, previewBoundaries } from '~/domain/exchange/index.server';
import { loadAreasSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Notice, Page, PageHead } from '~/ui';
import { AreaMap } from './area-map';
import { AreasList } from './areas-list';
import { ChoiceForm } from './choice-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.fileName ?? '圏域'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'areas.manage',
  load: ({ scope, params, url }) => {
    const wished = Object.fromEntries(
      ['level', 'name', 'population', 'object'].flatMap((name) =>
        url.searchParams.has(name) ? [[name, url.searchParams.get(name) ?? '']] : [],
      ),
    );
    return previewBoundaries(scope, params['fileId'], wished);
  },
});

export const action = pageAction({
  permission: 'areas.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: loadAreasSchema,
      run: (value) => loadAreas(scope, value),
      then: ({ added, updated, placed }) =>
        redirectWithNotice(
          paths.adminAreas(),
          `圏域を${added}か所加え、${updated}か所を置きかえました。${placed > 0 ? `受入先${placed}か所の圏域が決まりました。` : ''}`,
        ),
    }),
});

export default function AreaFile() {
  const preview = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { fileName, map, problem, loaded } = preview;
  return (
    <>
      <PageHead
        crumbs={[{ label: '圏域', to: paths.adminAreas() }, { label: fileName }]}
        title={loaded ? 'このファイルは読み込みました' : `${map.shapes.length}か所の圏域を読み込む前に`}
        lead="名前と形を確かめてください。"
      />
      <Page>
        <div className="columns columns--map">
          <AreaMap map={map} />
          <div className="stack-wide">
            {problem ? (
              <Notice tone="attention" title={problem.reason}>
                {problem.wayOut}
              </Notice>
            ) : null}
            <ChoiceForm preview={preview} lastResult={lastResult ?? null} />
            <AreasList preview={preview} />
          </div>
        </div>
      </Page>
    </>
  );
}
