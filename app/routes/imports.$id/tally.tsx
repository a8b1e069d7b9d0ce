import type { Count } from '~/components/tally';

/** The counts of a run or a preview, in the order in which they matter. */
export function tallyOf(counts: Readonly<Record<string, number>>): Count[] {
  const sum = (...outcomes: string[]) =>
    outcomes.reduce((total, outcome) => total + (counts[outcome] ?? 0), 0);
  return [
    { name: '新しく登録', count: sum('added') },
    { name: '変わった', count: sum('changed') },
    ...(sum('kept') > 0 ? [{ name: '直したまま', count: sum('kept') }] : []),
    { name: '変わりなし', count: sum('unchanged') },
    ...(sum('vanished') > 0 ? [{ name: '消えた', count: sum('vanished') }] : []),
    { name: '登録ずみ', count: sum('known') },
    { name: '市外', count: sum('outside') },
    { name: '使えない', count: sum('unusable', 'repeated') },
  ];
}
