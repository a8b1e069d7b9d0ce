import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { frameOf, boxAround, drawAreas, drawBackdrop } from '~/components/map';
import { ListFiles } from '~/components/list-files';
import { getGaps, listOpenWishes, menuResources, namedResources } from '~/domain/community/index.server';
import { can } from '~/domain/kernel/scope';
import { getMapShapes } from '~/domain/registry/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { actOnGaps } from './act.server';
import { LackMap } from './lack-map';
import { LackTable } from './lack-table';
import { ResourceChips } from './resource-chips';
import { Tell } from './tell';
import { ToldList } from './told-list';
import { Voices } from './voices';

export const meta: MetaFunction = () => [{ title: '足りない資源｜むすびば' }];

const size = { width: 500, height: 620 };

export const loader = pageLoader({
  permission: 'gaps.read',
  load: async ({ scope, url, now }) => {
    const page = await getGaps(scope, { resource: url.searchParams.get('resource') }, { now });
    const shapes = await getMapShapes(scope, undefined, { now });
    const box = boxAround(shapes.areas.map((area) => area.box));
    const frame = box && frameOf(box, size.width, size.height);
    const wanted = url.searchParams.get('area');
    const chosen =
      page.areas.find(({ areaId }) => areaId === wanted) ??
      page.areas.find(({ areaId, level }) => level >= 2 && !page.told[areaId]) ??
      page.areas[0];
    const choice = ({ key, label }: { key: string; label: string }) => ({ key, label });
    return {
      ...page,
      chosen: chosen ?? null,
      drawn: frame && {
        areas: drawAreas(shapes.areas, frame),
        backdrop: drawBackdrop(shapes.backdrop, frame),
      },
      named: namedResources.map(choice),
      menus: menuResources.map(choice),
      wishes: await listOpenWishes(scope, null, { now }),
      mayManageWishes: can(scope, 'wishes.manage'),
      mayLead: can(scope, 'leads.manage'),
      mayManageAreas: can(scope, 'areas.manage'),
      maySeeCounts: can(scope, 'statistics.read'),
    };
  },
});

export const action = pageAction({ permission: 'gaps.read', handle: actOnGaps });

export default function Gaps() {
  const { areas, chosen, drawn, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const href = (area: string) => paths.gaps({ resource: page.resource.key, area });
  return (
    <>
      <PageHead
        title="足りない資源"
        lead="望む人の数と、受けられる人数を圏域ごとにくらべます。"
        actions={<ListFiles page={paths.gaps()} />}
      />
      <Page>
        <ResourceChips chosen={page.resource} named={page.named} menus={page.menus} area={chosen?.areaId} />
        {chosen && drawn ? (
          <div className="columns columns--map">
            <LackMap areas={areas} drawn={drawn} size={size} selected={chosen.areaId} href={href} />
            <section aria-labelledby="lack">
              <h2 className="heading-2" id="lack">
                {page.title}
              </h2>
              <p className="muted gaps-lead">
                {page.resource.label}。
                {page.most.length > 0
                  ? `とくに、${page.most.join(page.most.length > 2 ? '、' : 'と')}です。`
                  : null}
              </p>
              <Tell area={chosen} page={page} lastResult={lastResult} />
              <LackTable areas={areas} selected={chosen.areaId} href={href} />
              <p className="muted gaps-note">
                {page.day}のプロフィールと受入枠から。望む人の数は{page.threshold}人きざみに丸め、
                {page.threshold}人に満たないときは「{page.threshold}未満」と表します。
                {page.maySeeCounts ? (
                  <>
                    <Link to={paths.participantCounts()}>できること・願い・配慮の数を見る</Link>　
                    <Link to={paths.fairness()}>場所の行きわたりを見る</Link>
                  </>
                ) : null}
              </p>
            </section>
          </div>
        ) : (
          <EmptyState
            title="圏域がまだありません"
            action={
              page.mayManageAreas ? <LinkButton to={paths.adminAreas()}>圏域を取り込む</LinkButton> : null
            }
          >
            圏域の境界を取り込むと、圏域ごとにくらべられます。
            {page.mayManageAreas ? null : '取り込むのは、システム管理者か地域づくりの担当です。'}
          </EmptyState>
        )}
        <Voices wishes={page.wishes} mayManage={page.mayManageWishes} />
        <ToldList {...page} lastResult={lastResult} />
      </Page>
    </>
  );
}
