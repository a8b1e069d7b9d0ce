import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { HostSearch } from '~/components/host-search';
import { LanguageSwitch } from '~/components/language-switch';
import { LinkedData } from '~/components/linked-data';
import { ListFiles } from '~/components/list-files';
import { groundOf } from '~/components/map/ground.server';
import { listClusters, noteSearch, placeList, searchHosts } from '~/domain/registry/index.server';
import { env } from '~/env.server';
import { publicLoader } from '~/http/builders.server';
import { languageOf } from '~/http/language.server';
import { paths } from '~/paths';
import { EmptyState } from '~/ui';
import { wordsOf } from './words';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: '場所をさがす｜むすびば' },
  { name: 'description', content: '通える居場所や、手伝える所を、地図と一覧からさがせます。' },
  // One address for search engines; what a visitor has narrowed is theirs alone.
  ...(shown ? [{ tagName: 'link', rel: 'canonical', href: shown.address }] : []),
  ...(shown?.narrowed ? [{ name: 'robots', content: 'noindex' }] : []),
];

export const loader = publicLoader({
  because: 'the public registry: places that agreed to be found by everybody',
  load: async ({ scope, url, request, inDocument, now }) => {
    const params = url.searchParams;
    const { easy, headers } = await languageOf(request, url);
    const asked = { params, audience: 'public', now, easy } as const;
    const { facts, ...page } = await searchHosts(scope, asked);
    const { total, stage } = page;
    if (page.page === 1 && inDocument)
      await noteSearch(scope, { params, audience: 'public', total, stage, now, facts });
    const municipality = params.get('municipality') ?? undefined;
    const ground = groundOf({
      shapes: facts.shapes,
      box: page.box,
      shapesHref: paths.mapShapes(facts.shapes.version, municipality),
      tiles: env().MAP_TILES,
      inDocument,
    });
    const clusters = ground ? await listClusters(scope, { ...asked, facts }, ground.view, page.stayWith) : [];
    const addressOf = (path: string) => new URL(path, url).toString();
    const linked = placeList(
      page.cards.map(({ id, no, name }) => ({
        no,
        name,
        address: addressOf(paths.registryHost(id, municipality)),
      })),
    );
    const address = addressOf(paths.registry(municipality));
    const narrowed = [...params.keys()].some((name) => !['municipality', 'lang'].includes(name));
    return data({ page, ground, clusters, easy, linked, address, narrowed }, { headers });
  },
});

export default function Registry() {
  const { page, ground, clusters, easy, linked } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const municipality = params.get('municipality') ?? undefined;
  const words = wordsOf(easy);
  return (
    <>
      <LinkedData data={linked} />
      <HostSearch
        title={words.title}
        lead={words.lead}
        example={words.example}
        actions={
          <>
            <LanguageSwitch easy={easy} />
            <ListFiles page={paths.registry()} places />
          </>
        }
        page={page}
        easy={easy}
        ground={ground}
        clusters={clusters}
        hrefOf={(id) => paths.registryHost(id, municipality)}
        beginning={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}
      />
    </>
  );
}
