import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HostSearch } from '~/components/host-search';
import { ListFiles } from '~/components/list-files';
import { groundOf } from '~/components/map';
import { NoHostsYet } from '~/components/no-hosts-yet';
import { can } from '~/domain/kernel/scope';
import { searchHosts } from '~/domain/registry/index.server';
import { env } from '~/env.server';
import { pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { LinkButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '受入先をさがす｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, url, now }) => {
    const params = url.searchParams;
    const { shapes, ...page } = await searchHosts(scope, { params, audience: 'staff', now });
    const ground = groundOf({
      shapes,
      points: page.points,
      box: page.box,
      shapesHref: paths.mapShapes(shapes.version),
      tileUrl: env().TILE_URL ?? null,
    });
    return {
      page,
      ground,
      mayRegister: can(scope, 'registry.edit'),
      mayAccept: can(scope, 'registry.accept'),
    };
  },
});

export default function Hosts() {
  const { page, ground, mayRegister, mayAccept } = useLoaderData<typeof loader>();
  return (
    <HostSearch
      title="受入先をさがす"
      example="例：パン、手先の仕事"
      page={page}
      ground={ground}
      hrefOf={paths.host}
      beginning={<NoHostsYet mayFill={mayRegister} />}
      actions={
        <>
          <ListFiles page={paths.hosts()} places />
          <LinkButton variant="quiet" to={paths.organisations()}>
            法人・団体
          </LinkButton>
          {mayAccept ? (
            <LinkButton variant="quiet" to={paths.acceptHosts()}>
              確認待ちを見る
            </LinkButton>
          ) : null}
          {mayRegister ? <LinkButton to={paths.newHost()}>受入先を登録する</LinkButton> : null}
        </>
      }
    />
  );
}
