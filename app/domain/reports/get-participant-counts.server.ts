import { findParticipantCounts, listCountedMonths } from '#db/queries/participant-counts.server';
import { read } from '~/domain/kernel/read.server';
import { label, type ListName } from '~/domain/taxonomy/index.server';
import { toldInWords, type ToldCount } from '~/lib/small-cells';
import { ageGroups, topicNames, topics, type ParticipantCounts, type Topic } from './rules';

/** One strength, wish or condition, every number ready to be read. */
export interface ToldItem {
  readonly label: string;
  readonly total: string;
  /** One for each part of the breakdown; null: the breakdown would tell a few people. */
  readonly areas: readonly string[] | null;
  readonly ages: readonly string[] | null;
}

export interface CountsOfMonth {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly countedOn: string;
  readonly threshold: number;
  readonly people: string;
  /** Those with a confirmed plan, and who came to open gatherings the month before; null: not counted then. */
  readonly supported: string | null;
  readonly gathered: string | null;
  readonly areas: readonly string[];
  readonly ages: readonly string[];
  readonly topics: readonly { topic: Topic; name: string; items: readonly ToldItem[] }[];
}

const listOf: Record<Topic, ListName> = { strength: 'strength', wish: 'wish', condition: 'consideration' };
const monthsShown = 12;

/** What participants can do, wish and need, as it was counted in a month; the newest where that one was not. Nobody is shown. */
export const getParticipantCounts = read({
  name: 'reports.get-participant-counts',
  permission: 'statistics.read',
  run: async ({ tx }, { month }: { month: string | null }) => {
    const months = await listCountedMonths(tx, monthsShown);
    const wanted = months.find((one) => one === month) ?? months[0];
    const found = wanted === undefined ? null : await findParticipantCounts(tx, wanted);
    return { months, counts: found && inWords(found) };
  },
  shows: ({ counts }) => ({ codes: [], context: '検索', detail: { month: counts?.month ?? '' } }),
});

type Found = NonNullable<Awaited<ReturnType<typeof findParticipantCounts>>>;

function inWords({ month, countedOn, threshold, content }: Found): CountsOfMonth {
  const { people, supported, gathered, areas, topics: counted } = content as ParticipantCounts;
  const word = (told: ToldCount) => toldInWords(told, threshold);
  // Of a breakdown a hidden part may be small or the next larger, and does not say which.
  const part = (told: ToldCount) => (told === null ? '×' : word(told));
  return {
    ...{ month, countedOn, threshold, people: word(people) },
    supported: supported === undefined ? null : part(supported),
    gathered: gathered === undefined ? null : word(gathered),
    areas: [...areas.map(({ name }) => name), 'ほか・不明'],
    ages: [...ageGroups.map(({ label: words }) => words), '不明'],
    topics: topics.map((topic) => ({
      topic,
      name: topicNames[topic],
      items: counted[topic].map(({ slug, total, areas: byArea, ages }) => ({
        label: label(listOf[topic], slug),
        total: word(total),
        areas: byArea?.map(part) ?? null,
        ages: ages?.map(part) ?? null,
      })),
    })),
  };
}
