import { formatCount } from '~/lib/count';
import { Disclosure } from '~/ui';

interface Elsewhere {
  municipality: string;
  count: number;
}

/** Other municipalities and their rows: the first few, the others folded away. */
export function ElsewhereNames({ elsewhere }: { elsewhere: readonly Elsewhere[] }) {
  const [first, rest] = [elsewhere.slice(0, 8), elsewhere.slice(8)];
  const list = (items: readonly Elsewhere[]) => (
    <ul className="place-names">
      {items.map(({ municipality, count }) => (
        <li key={municipality}>
          {municipality} <span className="muted">{formatCount(count)}行</span>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack">
      {list(first)}
      {rest.length > 0 ? <Disclosure summary={`ほか${rest.length}市町村`}>{list(rest)}</Disclosure> : null}
    </div>
  );
}
