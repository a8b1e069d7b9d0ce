import { formatCount } from '~/lib/count';
import { classes } from '~/ui';

export interface Count {
  name: string;
  count: number;
}

/** How many become what, the important ones first. */
export function Tally({ items, unit = '行' }: { items: readonly Count[]; unit?: string }) {
  return (
    <dl className="tally">
      {items.map(({ name, count }) => (
        <div key={name} className="tally__item">
          <dt className="tally__name">{name}</dt>
          <dd className={classes('tally__number', count === 0 && 'tally__number--none')}>
            {formatCount(count)}
            <span className="tally__unit">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
