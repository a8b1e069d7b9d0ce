import { Link, useNavigate } from '@remix-run/react';
import type { FitBoundsOptions, Map as LeafletInstance } from 'leaflet';
import { Fragment, useEffect, useMemo, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { arrange, roomAround, type PointCluster } from './arrange';
import { pixelsBetween, type Box, type LatLng } from './frame';
import type { LeafletMapProps } from './leaflet-map.client';
import { MapMark } from './leaflet-marks.client';
import { boundsOf, boxOf, isStill, nearest, settled, tilePixels } from './leaflet-view.client';
import { ClusterMark, PinMark } from './marks';
import { useClusters } from './use-clusters';
import { covers, stepOf, tilesAround } from './view';
import { clusterWords, inViewWords, pinWords } from './words';

interface View {
  zoom: number;
  box: Box;
  middle: LatLng;
}

function viewOf(map: LeafletInstance): View {
  return { zoom: map.getZoom(), box: boxOf(map.getBounds()), middle: map.getCenter() };
}

/** Pixels, and steps of zoom, that make a look around. */
const around = { pixels: 24, zoom: 0.15 };

/** Whether somebody has moved the map since a search showed its answer. */
function hasMoved(from: View, to: View): boolean {
  return (
    Math.abs(from.zoom - to.zoom) > around.zoom ||
    pixelsBetween(from.middle, to.middle, tilePixels * 2 ** to.zoom) > around.pixels
  );
}

function isIn([west, south, east, north]: Box, { lat, lng }: LatLng): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * Pins and circles. All pins of the list are there in its order, also those without room or out of view: the keyboard
 * reaches them, and the map turns to the one it stands on.
 */
export function Hits(props: LeafletMapProps) {
  const { ground, points, names, old, lit, onLit, boxHref } = props;
  const map = useMap();
  const navigate = useNavigate();
  const [view, setView] = useState<View>(() => viewOf(map));
  const [shown, setShown] = useState(view);
  useMapEvents({ moveend: () => setView(viewOf(map)) });
  useEffect(() => {
    const settle = () => setShown(viewOf(map));
    map.on(settled, settle);
    return () => {
      map.off(settled, settle);
    };
  }, [map]);
  const looked = { box: view.box, zoom: stepOf(view.zoom) };
  const href = covers(ground.view, looked) ? null : props.clustersHref(tilesAround(looked));
  const all = useClusters(href, props.clusters);
  const { roomy, clusters } = useMemo(
    () =>
      arrange(
        points,
        all.filter(([, lat, lng]) => isIn(view.box, { lat, lng })),
        tilePixels * 2 ** view.zoom,
      ),
    [points, all, view],
  );
  const [said, setSaid] = useState('');
  const open = (cluster: PointCluster, byKey: boolean) => {
    const closer = map.getBoundsZoom(boundsOf(cluster.box), false, map.getSize().multiplyBy(0.25));
    if (cluster.count === 1 || Math.min(closer, nearest) <= view.zoom + 0.3) {
      navigate(boxHref(roomAround(cluster.box)), { preventScrollReset: true });
      return;
    }
    const show = { padding: [56, 56], maxZoom: nearest } satisfies FitBoundsOptions;
    if (isStill()) map.fitBounds(boundsOf(cluster.box), { ...show, animate: false });
    else map.flyToBounds(boundsOf(cluster.box), { ...show, duration: 0.4 });
    setSaid(inViewWords(cluster.count));
    // The circle goes; who pressed it by key would stand nowhere.
    if (byKey) map.getContainer().focus({ preventScroll: true });
  };
  const list = points.map(({ no, lat, lng }) => `${no} ${lat} ${lng}`).join();
  return (
    <>
      <Fragment key={`pins ${list}`}>
        {points.map((pin) => (
          <MapMark
            key={pin.no}
            at={pin}
            label={pinWords(pin.no, names[pin.no], old.has(pin.no))}
            onPress={() => document.querySelector<HTMLElement>(`#result-${pin.no} a`)?.focus()}
            anchor="foot"
            lit={pin.no === lit}
            crowded={!roomy.has(pin.no)}
            onLit={(is) => onLit(is ? pin.no : null)}
          >
            <PinMark no={pin.no} stance={pin.stance} isOld={old.has(pin.no)} />
          </MapMark>
        ))}
      </Fragment>
      <Fragment key={`circles ${list}`}>
        {clusters.map((cluster) => (
          <MapMark
            key={`${cluster.lng} ${cluster.lat}`}
            at={cluster}
            label={clusterWords(cluster)}
            onPress={(byKey) => open(cluster, byKey)}
            anchor="middle"
          >
            <ClusterMark count={cluster.count} />
          </MapMark>
        ))}
      </Fragment>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {hasMoved(shown, view) ? (
        <div className="map-card__here">
          <Link className="button" to={boxHref(roomAround(view.box))} preventScrollReset>
            この範囲でさがす
          </Link>
        </div>
      ) : null}
    </>
  );
}
