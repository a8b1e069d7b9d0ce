import { listUserNames } from '#db/queries/accounts.server';
import {
  listChangeActs,
  listChangers,
  listChangesOf,
  listNamesOf,
  type ChangeFilter,
  type HostChangeRow,
} from '#db/queries/host-changes.server';
import { listHostNames } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { changeAboutNames, type ChangeAbout } from './history-about';
import { joinDays } from './history-capacity-words';
import { changeWords, idFields } from './history-words';
import { requireHost } from './require-host.server';

const pageSize = 20;

interface HistoryQuery {
  hostId: string | undefined;
  filter: ChangeFilter;
  page: number;
}

/**
 * What was changed about a host, its offers and its answers: when, by whom, from what to what, an act together.
 *
 * @throws NotFound
 */
export const listHostHistory = read({
  name: 'registry.list-host-history',
  permission: 'registry.search',
  run: async ({ tx }, { hostId, filter, page }: HistoryQuery) => {
    const host = await requireHost(tx, hostId);
    const { acts, total } = await listChangeActs(tx, host.id, filter, {
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const changes = await listChangesOf(
      tx,
      host.id,
      filter,
      acts.map(({ changedAt }) => changedAt),
    );
    const changers = await listChangers(tx, host.id);
    const people = await namesOfActors(tx, changers);
    const names = await namesOfIds(tx, changes);
    return {
      host: { id: host.id, name: host.name },
      total,
      page,
      pageSize,
      changers: changers.map((actor) => ({ value: actor, label: people(actor) })),
      acts: acts.map(({ changedAt, actor }) => ({
        key: `${changedAt.toISOString()} ${actor}`,
        at: changedAt,
        by: people(actor),
        changes: joinDays(
          changes.filter(
            (change) => change.changedAt.getTime() === changedAt.getTime() && change.actor === actor,
          ),
        ).map((change) => ({
          id: change.id,
          about: aboutWords(change),
          ...changeWords(change, names),
        })),
      })),
    };
  },
});

export type HostHistoryPage = Awaited<ReturnType<typeof listHostHistory>>;

function aboutWords({ about, offerTitle, opportunityId, byAreas }: HostChangeRow): string {
  if (byAreas) return '圏域の置きかえ';
  if (opportunityId === null) return about === 'host' ? '' : changeAboutNames[about as ChangeAbout];
  const offer = `受入枠「${offerTitle ?? '今はない受入枠'}」`;
  return about === 'condition' ? `${offer}の${changeAboutNames[about as ChangeAbout]}` : offer;
}

async function namesOfActors(tx: ScopedTx, actors: readonly string[]): Promise<(actor: string) => string> {
  const ids = actors.flatMap((actor) => (actor.startsWith('user:') ? [actor.slice(5)] : []));
  const names = await listUserNames(tx, ids);
  return (actor) => {
    if (actor === 'visitor') return '公開の画面から';
    return actor.startsWith('user:') ? (names.get(actor.slice(5)) ?? '今はいない利用者') : 'むすびば（自動）';
  };
}

async function namesOfIds(tx: ScopedTx, changes: readonly HostChangeRow[]) {
  const ids = changes
    .filter(({ field }) => idFields.includes(field))
    .flatMap(({ before, after }) => [before, after])
    .filter((id): id is string => typeof id === 'string');
  const unique = [...new Set(ids)];
  return new Map([...(await listNamesOf(tx, unique)), ...(await listHostNames(tx, unique))]);
}
