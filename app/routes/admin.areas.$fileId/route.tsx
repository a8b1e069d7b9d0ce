import { redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadAreas, previewBoundaries } from '~/domain/exchange/index.server';
import { loadAreasSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Disclosure, Notice, Page, PageHead } from '~/ui';
import { AreaMap } from './area-map';
import { AreasList } from './areas-list';
import { ChoiceForm } from './choice-form';
import { LoadForm } from './load-form';
import { Version } from './version';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.fileName ?? '圏域'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'areas.manage',
  load: async ({ scope, params, url }) => {
    const wished = Object.fromEntries(
      ['level', 'name', 'population', 'object'].flatMap((name) =>
        url.searchParams.has(name) ? [[name, url.searchParams.get(name) ?? '']] : [],
      ),
    );
    const preview = await previewBoundaries(scope, params['fileId'], wished);
    return preview.hasReport ? redirect(paths.adminAreaReport(preview.id)) : preview;
  },
});

export const action = pageAction({
  permission: 'areas.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: loadAreasSchema,
      run: (value) => loadAreas(scope, value),
      then: ({ id, added, updated, gone, placed }) =>
        redirectWithNotice(
          paths.adminAreaReport(id),
          [
            `圏域を${added}か所加え、${updated}か所を新しくしました。`,
            ...(gone > 0 ? [`${gone}か所がなくなりました。`] : []),
            ...(placed > 0 ? [`受入先${placed}か所の圏域が変わりました。`] : []),
          ].join(''),
        ),
    }),
});

export default function AreaFile() {
  const preview = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { fileName, map, problem, version, bands } = preview;
  const count = map.shapes.length;
  return (
    <>
      <PageHead
        crumbs={[{ label: '圏域', to: paths.adminAreas() }, { label: fileName }]}
        title={version ? `${version.level}の新しい版を読み込む前に` : `${count}か所の圏域を読み込む前に`}
        lead={version ? '前の版とくらべました。まだ何も変わっていません。' : '名前と形を確かめてください。'}
      />
      <Page>
        <div className="columns columns--map">
          <div className="stack-wide">
            <AreaMap map={map} />
            <Disclosure
              summary="区分や項目を選びなおす"
              open={problem !== null || preview.choice.level === ''}
            >
              <ChoiceForm preview={preview} />
            </Disclosure>
          </div>
          <div className="stack-wide">
            {problem ? (
              <Notice tone="attention" title={problem.reason}>
                {problem.wayOut}
              </Notice>
            ) : null}
            {version ? <Version version={version} /> : null}
            <Band title={`${preview.levelName}として読み込む`}>
              {bands.length > 0 ? <p>年齢別の人口も入っています（{bands.join('、')}）。</p> : null}
              <LoadForm preview={preview} lastResult={lastResult ?? null} />
            </Band>
            <AreasList preview={preview} />
          </div>
        </div>
      </Page>
    </>
  );
}
