import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadPopulation, previewPopulation } from '~/domain/exchange/index.server';
import { loadPopulationSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Disclosure, Facts, Notice, Page, PageHead } from '~/ui';
import { LoadForm, LevelForm } from './forms';
import { PeopleTable } from './people-table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.fileName ?? '圏域の人口'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'areas.manage',
  load: ({ scope, params, url }) =>
    previewPopulation(scope, params['fileId'], url.searchParams.get('level') ?? ''),
});

export const action = pageAction({
  permission: 'areas.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: loadPopulationSchema,
      run: (value) => loadPopulation(scope, value),
      then: ({ people }) => redirectWithNotice(paths.adminAreas(), `${people}か所の圏域に人口を入れました。`),
    }),
});

export default function AreaPeopleFile() {
  const preview = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { fileName, levelName, rows, unknown, missing, columns, loaded, notes } = preview;
  return (
    <>
      <PageHead
        crumbs={[
          { label: '圏域', to: paths.adminAreas() },
          { label: '圏域の人口', to: paths.adminAreaPeople() },
          { label: fileName },
        ]}
        title={loaded ? 'この表は入れました' : `${levelName}の人口を入れる前に`}
        lead="列の意味と、圏域の名前を確かめてください。"
      />
      <Page>
        <div className="stack-wide">
          <Band title="読み取った列">
            <Facts
              items={[
                { label: '圏域の名前', value: columns.name },
                { label: '人口', value: columns.total ?? '年齢別の合計から' },
                {
                  label: '年齢別',
                  value: columns.bands.length > 0 ? columns.bands.join('、') : '見つかりません',
                },
                ...(notes.length > 0 ? [{ label: '読み方', value: notes.join('') }] : []),
              ]}
            />
            <Disclosure summary="ほかの区分で見る">
              <LevelForm preview={preview} />
            </Disclosure>
          </Band>
          {unknown.length > 0 ? (
            <Notice tone="attention" title={`${levelName}にない名前が${unknown.length}行あります`}>
              {unknown.slice(0, 20).join('、')}
              {unknown.length > 20 ? `ほか${unknown.length - 20}行` : ''}。これらの行は使いません。
            </Notice>
          ) : null}
          {missing.length > 0 ? (
            <Notice title={`表にない圏域が${missing.length}か所あります`}>
              {missing.join('、')}。いまの人口のままです。
            </Notice>
          ) : null}
          <Band title={`人口を入れる${levelName}`} count={`${rows.length}か所`}>
            <PeopleTable rows={rows} />
          </Band>
          {loaded ? null : <LoadForm preview={preview} lastResult={lastResult ?? null} />}
        </div>
      </Page>
    </>
  );
}
