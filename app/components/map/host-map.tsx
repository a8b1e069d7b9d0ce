import { Component, lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useAlive } from '~/components/use-alive';
import type { WireCluster } from '~/domain/registry/index.server';
import { Tag } from '~/ui';
import type { MapPoint } from './arrange';
import type { Box } from './frame';
import type { MapGround } from './ground';
import { MapPicture } from './map-picture';
import { useAreaShapes } from './use-area-shapes';
import type { MapView } from './view';
import { elsewhereWords } from './words';

export interface HostMapProps {
  ground: MapGround;
  /** The hosts listed beside the map that have a place, in the order of the list. */
  points: readonly MapPoint[];
  /** All hits in `ground.view`, gathered by place. */
  clusters: readonly WireCluster[];
  /** All hits, also those without a place. */
  total: number;
  /** Where the circles of another part come from. */
  clustersHref: (view: MapView) => string;
  /** Names by number, of the hosts listed. */
  names: Readonly<Record<number, string>>;
  /** Numbers of those whose facts are too old. */
  old: ReadonlySet<number>;
  /** The number that lights up, here and in the list; null: none. */
  lit: number | null;
  onLit: (no: number | null) => void;
  /** What the map shows, and where the same stands in words. */
  label: string;
  /** Where a search in a part of the map leads. */
  boxHref: (box: Box) => string;
  /** Whether the shapes of the pins tell the stance. */
  withStance: boolean;
  /** On a small screen: a window above the list, or most of the screen. */
  wide: boolean;
}

const LeafletMap = lazy(() => import('./leaflet-map.client'));

/**
 * The hits on the map, with the same numbers and shapes as in the list. Drawn as a picture on the server; once the
 * page is alive a map that moves lies over it, and the picture stays where that fails, and for paper.
 */
export function HostMap(props: HostMapProps) {
  const { withStance, wide, old } = props;
  const [noTiles, setNoTiles] = useState(false);
  const ground = useMemo(
    () => (noTiles ? { ...props.ground, tiles: null } : props.ground),
    [props.ground, noTiles],
  );
  const alive = useAlive();
  const shapes = useAreaShapes(ground.shapesHref);
  return (
    <figure className={wide ? 'map-card map-card--wide' : 'map-card'}>
      <a className="map-card__skip" href="#after-map">
        地図をとばす
      </a>
      <div className="map-card__map">
        <MapPicture {...props} />
        {alive && shapes ? (
          <OrNothing>
            <Suspense fallback={null}>
              <LeafletMap {...props} ground={ground} shapes={shapes} onNoTiles={() => setNoTiles(true)} />
            </Suspense>
          </OrNothing>
        ) : null}
      </div>
      <figcaption className="map-card__legend" id="after-map" tabIndex={-1}>
        {withStance ? (
          <p className="legend">
            <Tag mark="full">歓迎</Tag>
            <Tag mark="half">相談しだい</Tag>
            <Tag mark="dotted">まだ聞いていない</Tag>
          </p>
        ) : null}
        <p className="muted">
          数字のピンは一覧の番号、丸の中の数は近くにある件数です。
          {old.size > 0 ? '△のついたピンは、長いあいだ確かめられていない所です。' : ''}
        </p>
        <Elsewhere {...props} />
        <Credit ground={ground} />
      </figcaption>
    </figure>
  );
}

/** What the list counts and the map cannot show. */
function Elsewhere({ total, clusters }: HostMapProps) {
  const elsewhere = total - clusters.reduce((sum, [count]) => sum + count, 0);
  if (elsewhere <= 0) return null;
  return <p className="muted">{elsewhereWords(elsewhere)}</p>;
}

/** Whose pictures lie under the borders. */
function Credit({ ground: { tiles } }: { ground: MapGround }) {
  if (!tiles) return null;
  return (
    <p className="muted no-print">
      地図：{tiles.creditHref ? <a href={tiles.creditHref}>{tiles.credit}</a> : tiles.credit}
    </p>
  );
}

/** Shows nothing when what it holds fails, instead of losing the page. */
class OrNothing extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
