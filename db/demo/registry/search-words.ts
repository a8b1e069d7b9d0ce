import { addDays, startOfDay } from '~/lib/japanese-date';
import { idFor } from '../ids';
import type { SearchWordRow } from '../rows';
import type { Town } from '../town';

const GROUPS = [
  ['same', ['みなバス', 'みなもコミュニティバス', 'コミュニティバス'], 240],
  ['same', ['浜市', 'みなと朝市', '朝市'], 160],
  ['related', ['結いの日', '助けあい', 'お互いさま'], 35],
] as const;

/** What people of みなも市 call things; the other town has no words of its own yet. */
export function makeSearchWords({ name, today }: Town, addedBy: string): SearchWordRow[] {
  if (name !== 'みなも市') return [];
  return GROUPS.map(([kind, words, daysAgo]) => ({
    id: idFor(`${name} words ${words[0]}`),
    ...{ kind, words: [...words], addedBy, addedAt: startOfDay(addDays(today, -daysAgo)) },
  }));
}
