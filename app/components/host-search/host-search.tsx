import { Form, useLocation } from '@remix-run/react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { HostMap, type Box, type MapGround } from '~/components/map';
import type { WireCluster } from '~/domain/registry/index.server';
import { paths } from '~/paths';
import { classes, PageHead } from '~/ui';
import { FilterPanel } from './filter-panel';
import { Results, type HostSearchPageView } from './results';
import { SearchBox } from './search-box';
import { useLiveSearch } from './use-live-search';
import { searchWords } from './words';

export interface HostSearchProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  example: string;
  page: HostSearchPageView;
  ground: MapGround | null;
  /** All hits in view of the ground, gathered by place. */
  clusters: readonly WireCluster[];
  hrefOf: (id: string) => string;
  /** What the user searched before. */
  memory?: ReactNode;
  /** What stands in place of the list while there is no host at all. */
  beginning: ReactNode;
  /** In やさしい日本語. */
  easy?: boolean;
}

/** The search of the registry: words, filters with counts, list and map of the same hits. One form, one address. */
export function HostSearch({
  title,
  lead,
  actions,
  example,
  page,
  ground,
  clusters,
  hrefOf,
  memory,
  beginning,
  easy = false,
}: HostSearchProps) {
  const words = searchWords(easy);
  const form = useRef<HTMLFormElement>(null);
  const live = useLiveSearch(form, page.audience);
  const [wide, setWide] = useState(false);
  const { pathname, search } = useLocation();
  const [lit, setLit] = useState<number | null>(null);
  const points = useMemo(
    () =>
      page.cards.flatMap(({ no, place, stance }) => (place ? [{ no, ...place, stance: stance ?? '' }] : [])),
    [page.cards],
  );
  const names = Object.fromEntries(page.cards.map(({ no, name }) => [no, name]));
  const old = new Set(
    page.cards.flatMap(({ no, freshness, oldNumbers }) => (freshness === 'old' || oldNumbers ? [no] : [])),
  );
  const address = (changes: Record<string, string | null>) => addressWith(pathname, search, changes);
  return (
    <Form ref={form} method="get" action={pathname} autoComplete="off" {...live}>
      <PageHead title={title} lead={lead} actions={actions} tone="white">
        <SearchBox
          text={page.text}
          chips={page.chips}
          example={example}
          words={words}
          audience={page.audience}
        />
        {memory}
      </PageHead>
      <div className="wrap page">
        <div className="finder__ways">
          <a className="button button--quiet" href="#filters">
            {words.filters}
            {page.chips.length > 0 ? `　${page.chips.length}つ` : ''}
          </a>
          {ground ? (
            <button
              type="button"
              className="button button--quiet needs-script"
              aria-pressed={wide}
              onClick={() => setWide(!wide)}
            >
              {wide ? '地図をたたむ' : '地図を広げる'}
            </button>
          ) : null}
        </div>
        <div className={classes('columns columns--search finder', ground && 'finder--mapped')}>
          <FilterPanel groups={page.groups} kept={page.kept} total={page.total} words={words} />
          <Results
            page={page}
            hrefOf={hrefOf}
            pageHref={(number) =>
              address(number === 1 ? firstPage : { page: String(number), engine: page.stayWith })
            }
            allHref={townOnly(pathname, search)}
            beginning={beginning}
            lit={lit}
            onLit={setLit}
          />
          {ground ? (
            <div className="finder__map">
              <HostMap
                ground={ground}
                points={points}
                clusters={clusters}
                total={page.total}
                clustersHref={(view) =>
                  paths.mapClusters(page.audience, searchWith(search, { engine: page.stayWith }), view)
                }
                lit={lit}
                onLit={setLit}
                names={names}
                old={old}
                label={`見つかった${page.total}か所の地図。同じ所は一覧にもあります`}
                boxHref={(box: Box) => address({ ...firstPage, bbox: box.join(',') })}
                withStance={page.audience === 'staff'}
                wide={wide}
              />
            </div>
          ) : null}
        </div>
      </div>
    </Form>
  );
}

function addressWith(pathname: string, search: string, changes: Record<string, string | null>): string {
  return `${pathname}${searchWith(search, changes)}`;
}

function searchWith(search: string, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The first page is answered by whichever engine can; the others stay with it. */
const firstPage = { page: null, engine: null };

/** Nothing asked; the municipality stays. */
function townOnly(pathname: string, search: string): string {
  const code = new URLSearchParams(search).get('municipality');
  return code ? `${pathname}?municipality=${code}` : pathname;
}
