import { classes } from '~/ui';

interface Count {
  name: string;
  count: number;
}

/** How many rows become what. */
export function Tally({ items, unit = '行' }: { items: readonly Count[]; unit?: string }) {
  return (
    <dl className="tally">
      {items.map(({ name, count }) => (
        <div key={name} className="tally__item">
          <dt className="tally__name">{name}</dt>
          <dd className={classes('tally__number', count === 0 && 'tally__number--none')}>
            {count}
            <span className="tally__unit">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The counts of a run or a preview, in the order in which they matter. */
export function tallyOf(counts: Readonly<Record<string, number>>): Count[] {
  const sum = (...outcomes: string[]) =>
    outcomes.reduce((total, outcome) => total + (counts[outcome] ?? 0), 0);
  return [
    { name: '新しく登録', count: sum('added') },
    { name: '変わった', count: sum('changed') },
    { name: '変わりなし', count: sum('unchanged', 'kept') },
    ...(sum('vanished') > 0 ? [{ name: '一覧から消えた', count: sum('vanished') }] : []),
    { name: '登録ずみ', count: sum('known') },
    { name: '市外', count: sum('outside') },
    { name: '使えない', count: sum('unusable', 'repeated') },
  ];
}
