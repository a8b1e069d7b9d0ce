import { Link } from '@remix-run/react';
import { placementStatusNames } from '~/domain/placements/rules';
import { paths } from '~/paths';
import { Card } from '~/ui';
import type { PlacementView } from './summary';

const roleOf = (watchesOnly: boolean) => (watchesOnly ? '声かけ・見守り' : '過ごす場所');

/** The other hosts of the same person, each with what it is asked for: a place, or to keep an eye on them (FUP-8). */
export function Together({ placement: { together, watchesOnly, hostName } }: { placement: PlacementView }) {
  if (together.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="heading-3">この方の受入れをいっしょに</h2>
      <p className="muted">それぞれの受入先には、その受入先のカードだけが見えます。</p>
      <ul className="lines">
        <li>
          {hostName}（この受入れ）
          <br />
          <span className="muted">{roleOf(watchesOnly)}</span>
        </li>
        {together.map((other) => (
          <li key={other.id}>
            <Link to={paths.placement(other.id)}>{other.hostName}</Link>
            <br />
            <span className="muted">
              {roleOf(other.watchesOnly)}・{placementStatusNames[other.status]}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
