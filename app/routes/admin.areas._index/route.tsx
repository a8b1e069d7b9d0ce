import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listAreas, openBoundaries } from '~/domain/exchange/index.server';
import { uploadSchema } from '~/domain/exchange/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { takingFile } from '~/http/upload.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { BoundaryForm } from './boundary-form';
import { Files } from './files';
import { Level } from './level';
import { Retired } from './retired';

export const meta: MetaFunction = () => [{ title: '圏域｜むすびば' }];

export const loader = pageLoader({
  permission: 'areas.manage',
  load: ({ scope }) => listAreas(scope, {}),
});

export const action = pageAction({
  permission: 'areas.manage',
  handle: takingFile(
    uploadSchema,
    openBoundaries,
    paths.adminAreaFile,
    'ファイルを読みました。まだ圏域は変わっていません。',
  ),
});

export default function Areas() {
  const { levels, retired, files } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="圏域"
        lead={
          levels.length > 1
            ? `近いほうから順に、${levels.map(({ name }) => name).join('、')}。受入先は、場所が入るいちばん細かい圏域と、それを囲む広い圏域に入ります。`
            : '受入先とご本人の場所を、どの区切りで見るか。受入先は、場所が入るいちばん細かい圏域に入ります。'
        }
        actions={
          levels.length > 0 ? (
            <LinkButton variant="quiet" to="#load">
              境界を読み込む
            </LinkButton>
          ) : null
        }
      />
      <Page>
        <div className="columns columns--aside">
          <div className="stack-wide">
            {levels.length === 0 ? (
              <EmptyState title="圏域はまだありません">
                小学校区や日常生活圏域の境界（GeoJSON・TopoJSON）を選んで読み込んでください。市の公開データや
                e-Stat にあります。
              </EmptyState>
            ) : (
              levels.map((level) => <Level key={level.level} level={level} />)
            )}
            {retired.length > 0 ? <Retired areas={retired} /> : null}
          </div>
          <div className="stack-wide">
            <Band id="load" title="境界を読み込む">
              <BoundaryForm lastResult={lastResult ?? null} />
            </Band>
            {levels.length > 0 ? (
              <Band title="人口を入れる" lead="年齢別の人口の表（CSV・Excel）を、圏域の名前で合わせます。">
                <LinkButton variant="secondary" to={paths.adminAreaPeople()}>
                  人口の表を読み込む
                </LinkButton>
              </Band>
            ) : null}
            {files.length > 0 ? (
              <Band title="読み込みの記録">
                <Files files={files} />
              </Band>
            ) : null}
          </div>
        </div>
      </Page>
    </>
  );
}
