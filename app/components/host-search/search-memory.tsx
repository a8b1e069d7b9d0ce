import { Form, Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Button } from '~/ui';

export interface SearchMemoryProps {
  /** What the page asks, as the query part of an address; '' when nothing. */
  asked: string;
  /** The same in words. */
  label: string;
  /** The id under which the user has saved just this; null: not saved. */
  keptAs: string | null;
  recent: readonly { asked: string; label: string }[];
  saved: number;
  /** Hosts that are new to the saved searches. */
  fresh: number;
  /** Why it could not be saved, and whether another name would help; null when nobody tried, or it was. */
  fault: { words: string; byName: boolean } | null;
}

const keepForm = 'keep-search';
const longestName = 40;

/** The form behind the button of `SearchMemory`, which stands within another form: saves what is asked, or lets go of it. */
export function KeepSearch({ asked, label, keptAs }: Pick<SearchMemoryProps, 'asked' | 'label' | 'keptAs'>) {
  return (
    <Form id={keepForm} method="post" hidden>
      <input type="hidden" name="intent" value={keptAs === null ? 'save' : 'remove'} />
      {keptAs === null ? (
        <>
          <input type="hidden" name="name" value={label.replace(/[「」]/gu, '').slice(0, longestName)} />
          <input type="hidden" name="asked" value={asked} />
        </>
      ) : (
        <input type="hidden" name="id" value={keptAs} />
      )}
    </Form>
  );
}

/** What the user searched last, while nothing is asked; and the way to the saved searches. */
export function SearchMemory({ asked, keptAs, recent, saved, fresh, fault }: SearchMemoryProps) {
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
      {asked === '' ? null : (
        <>
          {keptAs === null ? null : <span className="muted">この検索は保存してあります</span>}
          <Button type="submit" variant="quiet" form={keepForm}>
            {keptAs === null ? 'この検索を保存' : '保存をやめる'}
          </Button>
        </>
      )}
      {fault === null ? null : (
        <p className="search-memory__fault" role="alert">
          {fault.words} {fault.byName ? <Link to={paths.searches(asked)}>名前を付けて保存する</Link> : null}
        </p>
      )}
      {saved > 0 ? (
        <Link to={paths.searches()}>
          保存した検索（{saved}）{fresh > 0 ? `　新しく${fresh}か所` : null}
        </Link>
      ) : null}
    </div>
  );
}
