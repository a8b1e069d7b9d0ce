import { Link } from '@remix-run/react';
import type { RelaxationRow } from '~/domain/matching/index.server';
import { Band } from '~/ui';

export interface RelaxationsProps {
  relaxations: readonly RelaxationRow[];
  /** Where the same search stands with these changes. */
  toOf: (row: RelaxationRow) => string;
}

/** Where little is found: which one or two conditions bring places back, how many, and the best of them. */
export function Relaxations({ relaxations, toOf }: RelaxationsProps) {
  if (relaxations.length === 0) return null;
  return (
    <Band
      id="relaxations"
      title="一つか二つゆるめると、見つかる場所"
      lead="ためしに見るだけでは、何も変わりません。ゆるめるかどうかは、ご本人と話して決めます。"
    >
      <ul className="lines">
        {relaxations.map((row) => (
          <li key={row.words}>
            <Link className="link-tall" to={toOf(row)}>
              {row.words}、{row.places}か所
            </Link>
            <p className="muted">{row.best.map(nameOf).join('、')}</p>
          </li>
        ))}
      </ul>
    </Band>
  );
}

function nameOf({ name, band }: RelaxationRow['best'][number]): string {
  return band === 'ready' ? `${name}（打診できる）` : name;
}
