import { Link } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Card, EmptyState } from '~/ui';

interface Person {
  id: string;
  alias: string;
  status: string;
  trialOn: string | null;
  timeText: string;
}

/** The visits to come, and those who come every week. */
export function Coming({ people }: { people: readonly Person[] }) {
  const trials = people.filter(({ status, trialOn }) => status === 'trial' && trialOn);
  const weekly = people.filter(({ status }) => status === 'active' || status === 'settled');
  return (
    <>
      <Card as="section">
        <h2 className="heading-3">見学・お試し</h2>
        {trials.length === 0 ? (
          <EmptyState title="見学の予定はありません">日が決まると、ここに出ます。</EmptyState>
        ) : (
          <People people={trials} />
        )}
      </Card>
      <Card as="section">
        <h2 className="heading-3">いつも来る人</h2>
        {weekly.length === 0 ? (
          <EmptyState title="いつも来る人は、まだいません">活動が始まると、ここに出ます。</EmptyState>
        ) : (
          <People people={weekly} />
        )}
      </Card>
    </>
  );
}

function People({ people }: { people: readonly Person[] }) {
  return (
    <ul className="lines">
      {people.map(({ id, alias, status, trialOn, timeText }) => (
        <li key={id}>
          {status === 'trial' && trialOn ? <b>{formatDay(trialOn)}</b> : null}
          <p className="facts-line">
            <Link className="link-tall" to={paths.portalPlacement(id)}>
              {alias}
            </Link>
            <span>{timeText}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
