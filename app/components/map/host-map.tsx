import { Component, lazy, Suspense, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { Tag } from '~/ui';
import { AreaMap } from './area-map';
import { arrange, roomAround, type MapPoint } from './arrange';
import { frameOf, type Box, type Frame, type LatLng } from './frame';
import type { MapGround } from './ground';
import { ClusterMark, PinMark } from './marks';
import { useAreaShapes } from './use-area-shapes';
import { clusterWords, pinWords } from './words';

export interface HostMapProps {
  ground: MapGround;
  points: readonly MapPoint[];
  /** The numbers listed beside the map. */
  shown: { from: number; to: number };
  /** Names by number, of the hosts listed. */
  names: Readonly<Record<number, string>>;
  /** Numbers of those whose facts are too old. */
  old: ReadonlySet<number>;
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
 * page is alive the picture becomes a map that moves, and stays a picture when that fails.
 */
export function HostMap(props: HostMapProps) {
  const { ground, withStance, wide, old } = props;
  const alive = useSyncExternalStore(neverChanges, isAlive, isNotAlive);
  const shapes = useAreaShapes(ground.shapesHref);
  const picture = <MapPicture {...props} />;
  return (
    <figure className={wide ? 'map-card map-card--wide' : 'map-card'}>
      <div className="map-card__map">
        {alive && shapes ? (
          <OrElse fallback={picture}>
            <Suspense fallback={picture}>
              <LeafletMap {...props} shapes={shapes} />
            </Suspense>
          </OrElse>
        ) : (
          picture
        )}
      </div>
      <figcaption className="map-card__legend">
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
      </figcaption>
    </figure>
  );
}

const neverChanges = () => () => undefined;
const isAlive = () => true;
const isNotAlive = () => false;

function MapPicture({ ground, points, shown, names, old, label, boxHref }: HostMapProps) {
  const { width, height, box } = ground;
  const frame = useMemo(() => frameOf(box, width, height), [box, width, height]);
  const { pins, clusters } = useMemo(
    () => arrange(points, frame.worldWidth, shown),
    [points, frame.worldWidth, shown],
  );
  return (
    <AreaMap {...ground} label={label} fit="slice">
      {clusters.map((cluster) => (
        <g key={`${cluster.lng} ${cluster.lat}`} transform={placeOf(cluster, frame)}>
          <a className="map-mark" href={boxHref(roomAround(cluster.box))} aria-label={clusterWords(cluster)}>
            <ClusterMark count={cluster.count} />
          </a>
        </g>
      ))}
      {pins.map((pin) => (
        <g key={pin.no} transform={placeOf(pin, frame)}>
          <a
            className="map-mark"
            href={`#result-${pin.no}`}
            aria-label={pinWords(pin.no, names[pin.no], old.has(pin.no))}
          >
            <PinMark no={pin.no} stance={pin.stance} isOld={old.has(pin.no)} />
          </a>
        </g>
      ))}
    </AreaMap>
  );
}

function placeOf({ lat, lng }: LatLng, frame: Frame): string {
  const [x, y] = [frame.x(lng), frame.y(lat)].map((pixels) => Math.round(pixels * 10) / 10);
  return `translate(${x ?? 0} ${y ?? 0})`;
}

/** Shows something else when what it holds fails, instead of losing the page. */
class OrElse extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
