import { listTold } from '#db/queries/confirmations.server';
import {
  countMissedCalls,
  countOpenPlaces,
  countPeople,
  listOpenLinks,
  listStaleDetails,
  listStaleHosts,
} from '#db/queries/stale-hosts.server';
import { listOpenReturns } from '#db/queries/host-lists.server';
import { listAreaChoices } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { reachStateOf } from '~/domain/notices/index.server';
import { freshnessLimits, numbersLimits } from '~/domain/registry/index.server';
import { freshnessLabel, freshnessOf, numbersLabel, type HostStatus } from '~/domain/registry/rules';
import { hostKinds, label } from '~/domain/taxonomy/index.server';
import { addDays, dayOf, today, type Day } from '~/lib/japanese-date';
import {
  byRisk,
  daysLeft,
  staleStateOf,
  staleStates,
  type RiskFacts,
  type StaleLimits,
  type StaleState,
} from './stale-rules';

export interface StaleQuery {
  area: string | null;
  kind: string | null;
  state: StaleState | null;
  page: number;
}

const stalePageSize = 30;
/** More than a few waiting lists are the newest few. */
const mostReturns = 5;

interface Ranked extends RiskFacts {
  id: string;
  kind: string;
  hasMail: boolean;
  numbersOn: Day | null;
}

/** After how many days what is asked about again, in this municipality. */
export async function staleLimits(tx: ScopedTx, day: Day): Promise<StaleLimits> {
  return { facts: await freshnessLimits(tx, day), numbers: await numbersLimits(tx, day) };
}

/** Every host to be asked, the most pressing first. */
export async function rankStale(
  tx: ScopedTx,
  { area, kind }: Pick<StaleQuery, 'area' | 'kind'>,
  day: Day,
  limits: StaleLimits,
): Promise<Ranked[]> {
  const before = { facts: addDays(day, -limits.facts.due), numbers: addDays(day, -limits.numbers.due) };
  const rows = await listStaleHosts(tx, { before, area, kind });
  const [places, people] = [await countOpenPlaces(tx, day), await countPeople(tx)];
  return rows
    .flatMap((row): Ranked[] => {
      const state = staleStateOf(row, day, limits);
      if (state === null) return [];
      return [{ ...row, state, openPlaces: places.get(row.id) ?? 0, people: people.get(row.id) ?? 0 }];
    })
    .sort(byRisk);
}

/** What stands beside each of these hosts: whom to call, what was tried, what waits. */
export async function detailed(
  tx: ScopedTx,
  hosts: readonly Ranked[],
  day: Day,
  { facts: limits, numbers }: StaleLimits,
) {
  const ids = hosts.map(({ id }) => id);
  const details = new Map((await listStaleDetails(tx, ids)).map((row) => [row.id, row]));
  const missed = new Map(
    (await countMissedCalls(tx, ids, addDays(day, -limits.due))).map((row) => [row.hostId, row]),
  );
  const links = new Map((await listOpenLinks(tx, ids, day)).map((row) => [row.hostId, row]));
  const told = await listTold(tx, ids);
  const reach = await reachStateOf(tx, ids, day);
  return hosts.flatMap((host) => {
    const row = details.get(host.id);
    if (!row) return [];
    const { areaName, outside, contactPhone, publicPhone, ...shown } = row;
    const link = links.get(host.id);
    return [
      {
        ...shown,
        ...host,
        status: row.status as HostStatus,
        kindLabel: label('hostKind', host.kind),
        areaLabel: areaName ?? (outside ? '市外' : '圏域は分からない'),
        phone: contactPhone || publicPhone,
        confirmedLabel: freshnessLabel(host.confirmedOn, day, limits),
        daysLeft: daysLeft(host.confirmedOn, day, limits),
        /** Of a facility whose numbers are to be confirmed. */
        numbersLabel:
          host.numbersOn !== null && freshnessOf(host.numbersOn, day, numbers) !== 'fresh'
            ? numbersLabel(host.numbersOn, day, numbers)
            : '',
        missedCalls: missed.get(host.id)?.missed ?? 0,
        lastMissedOn: missed.get(host.id)?.lastOn ?? null,
        waiting: link ? { channel: link.channel, since: dayOf(link.createdAt) } : null,
        told: told
          .filter(({ hostId }) => hostId === host.id)
          .map(({ id, answerText, answeredAt }) => ({
            id,
            text: answerText,
            on: answeredAt === null ? day : dayOf(answeredAt),
          })),
        reached: reach.counts.get(host.id) ?? 0,
        overCap: (reach.counts.get(host.id) ?? 0) >= reach.cap,
      },
    ];
  });
}

/** 「更新おねがい」: the hosts whose facts must be asked about again, a page of them. */
export const listStale = read({
  name: 'confirmation.list-stale',
  permission: 'registry.edit',
  run: async ({ tx, now }, query: StaleQuery) => {
    const day = today(now);
    const limits = await staleLimits(tx, day);
    const all = await rankStale(tx, query, day, limits);
    const chosen = all.filter(({ state }) => query.state === null || state === query.state);
    const from = (query.page - 1) * stalePageSize;
    const { quarter, cap } = await reachStateOf(tx, [], day);
    return {
      hosts: await detailed(tx, chosen.slice(from, from + stalePageSize), day, limits),
      total: chosen.length,
      page: query.page,
      pageSize: stalePageSize,
      counts: staleStates.map((state) => ({
        state,
        total: all.filter((host) => host.state === state).length,
      })),
      query,
      areas: (await listAreaChoices(tx)).map(({ id, name }) => ({ value: id, label: name })),
      kinds: hostKinds.map(({ slug }) => ({ value: slug, label: label('hostKind', slug) })),
      /** Lists that came back and were neither taken nor laid aside. */
      returns: (await listOpenReturns(tx, mostReturns)).map(({ id, fileName, uploadedAt }) => ({
        id,
        fileName,
        on: dayOf(uploadedAt),
      })),
      limits,
      quarter: quarter.label,
      cap,
      today: day,
    };
  },
});

export type StalePage = Awaited<ReturnType<typeof listStale>>;
export type StaleHost = StalePage['hosts'][number];
