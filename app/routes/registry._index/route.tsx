import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { HostSearch } from '~/components/host-search';
import { ListFiles } from '~/components/list-files';
import { groundOf } from '~/components/map';
import { searchHosts } from '~/domain/registry/index.server';
import { env } from '~/env.server';
import { publicLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { EmptyState } from '~/ui';

export const meta: MetaFunction = () => [
  { title: '場所をさがす｜むすびば' },
  { name: 'description', content: '通える居場所や、手伝える所を、地図と一覧からさがせます。' },
];

export const loader = publicLoader({
  because: 'the public registry: places that agreed to be found by everybody',
  load: async ({ scope, url, now }) => {
    const params = url.searchParams;
    const { shapes, ...page } = await searchHosts(scope, { params, audience: 'public', now });
    const ground = groundOf({
      shapes,
      points: page.points,
      box: page.box,
      shapesHref: paths.mapShapes(shapes.version, params.get('municipality') ?? undefined),
      tileUrl: env().TILE_URL ?? null,
    });
    return { page, ground };
  },
});

export default function Registry() {
  const { page, ground } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const municipality = params.get('municipality') ?? undefined;
  return (
    <HostSearch
      title="場所をさがす"
      lead="ふらっと行ける居場所や、手を貸せる所をさがせます。名前を言わなくても、見るだけでもかまいません。"
      example="例：子ども食堂、畑、静かな場所"
      actions={<ListFiles page={paths.registry()} places />}
      page={page}
      ground={ground}
      hrefOf={(id) => paths.registryHost(id, municipality)}
      beginning={
        <EmptyState title="載せている場所は、まだありません">
          確かめた場所から順に載せています。さがしている場所があれば、市の窓口に聞いてみてください。
        </EmptyState>
      }
    />
  );
}
