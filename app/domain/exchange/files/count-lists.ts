import { getFairness, getParticipantCounts, linesOf } from '~/domain/reports/index.server';
import { textColumn } from '~/lib/table-file/columns';
import type { ListFile } from './list-file.server';

interface CountLine {
  topic: string;
  item: string;
  breakdown: string;
  part: string;
  people: string;
}

/** What participants can do, wish and need in the month of the page: each number a line; what the page hides stays hidden. */
export const participantCountList: ListFile<CountLine> = {
  name: 'participant-counts',
  title: '参加を望む人の数',
  columns: [
    textColumn('見るもの', ({ topic }) => topic, 16),
    textColumn('こと', ({ item }) => item, 30),
    textColumn('内わけ', ({ breakdown }) => breakdown, 10),
    textColumn('どこ・だれ', ({ part }) => part, 20),
    textColumn('人数', ({ people }) => people, 10),
  ],
  rows: async (scope, { params, now }) => {
    const { counts } = await getParticipantCounts(scope, { month: params.get('month') }, { now });
    if (!counts) return [];
    return counts.topics.flatMap(({ name: topic, items }) =>
      items.flatMap(({ label: item, total, areas, ages }) => {
        const lines = (breakdown: string, parts: readonly string[], numbers: readonly string[] | null) =>
          parts.map((part, at) => ({ topic, item, breakdown, part, people: numbers?.[at] ?? '×' }));
        return [
          { topic, item, breakdown: '全体', part: '', people: total },
          ...lines('圏域', counts.areas, areas),
          ...lines('年代', counts.ages, ages),
        ];
      }),
    );
  },
};

/** Who has somewhere to go, of the newest look: each number a line; what the page hides stays hidden. */
export const fairnessList: ListFile<ReturnType<typeof linesOf>[number]> = {
  name: 'fairness',
  title: '場所の行きわたり',
  columns: [
    textColumn('分けかた', ({ by }) => by, 14),
    textColumn('だれ', ({ group }) => group, 24),
    textColumn('人数', ({ total }) => total, 10),
    textColumn('数えた場所', ({ counted }) => counted, 24),
    textColumn('場所の数', ({ bucket }) => bucket, 12),
    textColumn('その人数', ({ people }) => people, 10),
    textColumn('前の計算', ({ before }) => before, 10),
  ],
  rows: async (scope, { now }) => linesOf((await getFairness(scope, undefined, { now })).run?.tables ?? []),
};
