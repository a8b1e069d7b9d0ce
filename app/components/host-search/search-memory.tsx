import { Link } from '@remix-run/react';
import { paths } from '~/paths';

export interface SearchMemoryProps {
  /** What the page asks, as the query part of an address; '' when nothing. */
  asked: string;
  recent: readonly { asked: string; label: string }[];
  saved: number;
  /** Hosts that are new to the saved searches. */
  fresh: number;
}

/** What the user searched last, while nothing is asked; and the way to the saved searches. */
export function SearchMemory({ asked, recent, saved, fresh }: SearchMemoryProps) {
  if (asked === '' && recent.length === 0 && saved === 0) return null;
  return (
    <div className="search-memory">
      {asked === '' && recent.length > 0 ? (
        <>
          <span className="muted" id="recent-searches">
            さいきんの検索
          </span>
          <ul className="chips" aria-labelledby="recent-searches">
            {recent.map((one) => (
              <li key={one.asked}>
                <Link className="chip" to={paths.hosts(one.asked)} preventScrollReset>
                  {one.label}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {asked === '' ? null : <Link to={paths.searches(asked)}>この検索を保存</Link>}
      {saved > 0 ? (
        <Link to={paths.searches()}>
          保存した検索（{saved}）{fresh > 0 ? `　新しく${fresh}か所` : null}
        </Link>
      ) : null}
    </div>
  );
}
