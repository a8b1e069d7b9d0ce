import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HostSearch, KeepSearch, SearchMemory, type SearchMemoryProps } from '~/components/host-search';
import { ListFiles } from '~/components/list-files';
import { groundOf } from '~/components/map/ground.server';
import { NoHostsYet } from '~/components/no-hosts-yet';
import { can } from '~/domain/kernel/scope';
import {
  getSearchMemory,
  listClusters,
  noteSearch,
  removeSavedSearch,
  saveSearch,
  searchHosts,
} from '~/domain/registry/index.server';
import { savedSearchSchema, saveSearchSchema } from '~/domain/registry/schema';
import { env } from '~/env.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { LinkButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '受入先をさがす｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.search',
  load: async ({ scope, url, inDocument, now }) => {
    const params = url.searchParams;
    const remembered = await getSearchMemory(scope, params, { now });
    const request = { params, audience: 'staff', now, facts: remembered.facts } as const;
    const { facts, ...page } = await searchHosts(scope, request);
    const { total, stage } = page;
    const isNoted = page.page === 1 && inDocument;
    const ground = groundOf({
      shapes: facts.shapes,
      box: page.box,
      shapesHref: paths.mapShapes(facts.shapes.version),
      tiles: env().MAP_TILES,
      inDocument,
    });
    const [clusters] = await Promise.all([
      ground ? listClusters(scope, request, ground.view, page.stayWith) : [],
      isNoted && noteSearch(scope, { params, audience: 'staff', total, stage, now, facts }),
    ]);
    return {
      page,
      ground,
      clusters,
      memory: remembered.memory,
      mayRegister: can(scope, 'registry.edit'),
      mayAccept: can(scope, 'registry.accept'),
    };
  },
});

export const action = pageAction({
  permission: 'registry.search',
  handle: byIntent({
    save: taking(
      saveSearchSchema,
      saveSearch,
      '検索を保存しました。新しく合う受入先が出たら、「きょう」でお知らせします。',
      { keepSearch: true },
    ),
    remove: taking(savedSearchSchema, removeSavedSearch, '保存した検索を消しました。', { keepSearch: true }),
  }),
});

export default function Hosts() {
  const refused = useActionData<FormResult>();
  const { page, ground, clusters, memory, mayRegister, mayAccept } = useLoaderData<typeof loader>();
  return (
    <>
      <HostSearch
        title="受入先をさがす"
        example="例：パン、手先の仕事"
        page={page}
        ground={ground}
        clusters={clusters}
        hrefOf={paths.host}
        memory={<SearchMemory {...memory} fault={faultOf(refused)} />}
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
      {memory.asked === '' ? null : <KeepSearch {...memory} />}
    </>
  );
}

/** Why a search could not be saved, in the words of the rule: what its words tell, its name only repeats. */
function faultOf(refused: FormResult | undefined): SearchMemoryProps['fault'] {
  const { asked, ...others } = refused?.error ?? {};
  const messages = asked ?? Object.values(others).flatMap((some) => some ?? []);
  return messages.length === 0 ? null : { words: messages.join(''), byName: !asked && 'name' in others };
}
