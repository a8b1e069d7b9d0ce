import { Link } from '@remix-run/react';
import { paths } from '~/paths';

interface KindsProps {
  total: number;
  kinds: readonly { kind: string; label: string; hosts: number }[];
}

/** A first step for those who have no word to search for. */
export function Kinds({ total, kinds }: KindsProps) {
  return (
    <div className="front__kinds">
      <p>
        いま <b className="big-number">{total}</b> か所
      </p>
      <ul className="chips">
        {kinds.map(({ kind, label, hosts }) => (
          <li key={kind}>
            <Link className="chip" to={`${paths.registry()}?kind=${kind}`}>
              {label}
              <span className="chip__count">{hosts}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link className="chip chip--quiet" to={paths.registry()}>
            すべて見る
          </Link>
        </li>
      </ul>
    </div>
  );
}
