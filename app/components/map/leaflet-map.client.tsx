import { useNavigate } from '@remix-run/react';
import type { FeatureCollection } from 'geojson';
import {
  geoJSON,
  type FitBoundsOptions,
  type LatLngBoundsExpression,
  type Map as LeafletInstance,
} from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { MapContainer, TileLayer, useMap, useMapEvents, ZoomControl } from 'react-leaflet';
import 'leaflet/dist/leaflet.css';
import { arrange, roomAround, type PointCluster } from './arrange';
import { edges, type Box } from './frame';
import type { HostMapProps } from './host-map';
import { AreaNames, MapMark } from './leaflet-marks.client';
import { ClusterMark, PinMark } from './marks';
import type { MapShapes } from './use-area-shapes';
import { clusterWords, pinWords } from './words';

export interface LeafletMapProps extends HostMapProps {
  shapes: MapShapes;
}

/** As much room around the municipality as in the picture. */
const room: FitBoundsOptions = {
  paddingTopLeft: [edges.side, edges.top],
  paddingBottomRight: [edges.side, edges.bottom],
  animate: false,
};

/** Zooming further in would show nothing more. */
const nearest = 18;
const tilePixels = 256;
const byFinger = () => window.matchMedia('(pointer: coarse)').matches;

/** The map that moves: polygons, circles and pins, all of them buttons with a name. Never shows a participant. */
export default function LeafletMap(props: LeafletMapProps) {
  const { ground, shapes } = props;
  return (
    <MapContainer
      bounds={boundsOf(ground.box)}
      boundsOptions={room}
      maxZoom={nearest}
      zoomSnap={ground.tileUrl ? 1 : 0}
      zoomControl={false}
      attributionControl={ground.tileUrl !== null}
      scrollWheelZoom={false}
      dragging={!byFinger()}
    >
      <ZoomControl position="topright" zoomInTitle="地図を大きく" zoomOutTitle="地図を小さく" />
      {ground.tileUrl ? (
        <TileLayer url={ground.tileUrl} maxZoom={nearest} attribution="地理院タイル（国土地理院）" />
      ) : null}
      <Borders shapes={shapes} onTiles={ground.tileUrl !== null} />
      <AreaNames areas={shapes.areas} />
      <Manners {...props} />
      <Hits {...props} />
    </MapContainer>
  );
}

function boundsOf([west, south, east, north]: Box): LatLngBoundsExpression {
  return [
    [south, west],
    [north, east],
  ];
}

function featuresOf({ areas, backdrop }: MapShapes): FeatureCollection {
  const feature = (kind: string, geometry: FeatureCollection['features'][number]['geometry']) =>
    ({ type: 'Feature', properties: { kind }, geometry }) as const;
  return {
    type: 'FeatureCollection',
    features: [
      ...backdrop.filter(({ kind }) => kind === 'sea').map(({ kind, geometry }) => feature(kind, geometry)),
      ...areas.map(({ boundary }) => feature('area', boundary)),
      ...backdrop.filter(({ kind }) => kind !== 'sea').map(({ kind, geometry }) => feature(kind, geometry)),
      ...backdrop.filter(({ kind }) => kind === 'railway').map(({ geometry }) => feature('ties', geometry)),
    ],
  };
}

const classNames: Record<string, string> = {
  sea: 'map-water',
  river: 'map-river',
  railway: 'map-rail',
  ties: 'map-rail map-rail--ties',
};

/** Polygons and lines; what they look like stands in the style sheet. */
function Borders({ shapes, onTiles }: { shapes: MapShapes; onTiles: boolean }) {
  const map = useMap();
  useEffect(() => {
    const area = onTiles ? 'map-area map-area--clear' : 'map-area';
    const layer = geoJSON(featuresOf(shapes), {
      interactive: false,
      style: (feature) => ({
        className: classNames[String((feature?.properties as { kind?: string } | null)?.kind)] ?? area,
      }),
    }).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, shapes, onTiles]);
  return null;
}

/** Where the map looks, how it can be moved, and what it is called. A small map does not catch the finger. */
function Manners({ ground, label, wide }: LeafletMapProps) {
  const map = useMap();
  const corners = ground.box.join();
  useEffect(() => {
    const show = () => map.fitBounds(boundsOf(corners.split(',').map(Number) as unknown as Box), room);
    show();
    map.on('resize', show);
    return () => {
      map.off('resize', show);
    };
  }, [map, corners]);
  useEffect(() => {
    map.invalidateSize();
    if (wide || !byFinger()) map.dragging.enable();
    else map.dragging.disable();
  }, [map, wide]);
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'region');
    container.setAttribute('aria-label', label);
  }, [map, label]);
  // The wheel scrolls the page until somebody has entered the map.
  useEffect(() => {
    const container = map.getContainer();
    const entered = () => map.scrollWheelZoom.enable();
    const left = () => map.scrollWheelZoom.disable();
    container.addEventListener('focusin', entered);
    container.addEventListener('focusout', left);
    return () => {
      container.removeEventListener('focusin', entered);
      container.removeEventListener('focusout', left);
    };
  }, [map]);
  return null;
}

interface View {
  zoom: number;
  box: Box;
}

/** What is in view, with half as much again on every side. */
function viewOf(map: LeafletInstance): View {
  const bounds = map.getBounds().pad(0.5);
  return {
    zoom: map.getZoom(),
    box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  };
}

function Hits({ points, shown, names, old, boxHref, ground }: LeafletMapProps) {
  const map = useMap();
  const navigate = useNavigate();
  const [view, setView] = useState<View>(() => viewOf(map));
  useMapEvents({ moveend: () => setView(viewOf(map)) });
  const { from, to } = shown;
  const { pins, clusters } = useMemo(() => {
    const [west, south, east, north] = view.box;
    const inView = points.filter(
      ({ lat, lng }) => lng >= west && lng <= east && lat >= south && lat <= north,
    );
    return arrange(inView, tilePixels * 2 ** view.zoom, { from, to });
  }, [points, view, from, to]);
  const open = (cluster: PointCluster) => {
    const closer = map.getBoundsZoom(boundsOf(cluster.box));
    if (cluster.count > 1 && Math.min(closer, nearest) > view.zoom + 0.3)
      map.flyToBounds(boundsOf(cluster.box), { padding: [56, 56], maxZoom: nearest, duration: 0.4 });
    else navigate(boxHref(roomAround(cluster.box)), { preventScrollReset: true });
  };
  const seen = map.getBounds();
  const moved = !seen.pad(0.02).contains(boundsOf(ground.box));
  return (
    <>
      {clusters.map((cluster) => (
        <MapMark
          key={`${cluster.lng} ${cluster.lat}`}
          at={cluster}
          label={clusterWords(cluster)}
          onPress={() => open(cluster)}
          anchor="middle"
        >
          <ClusterMark count={cluster.count} />
        </MapMark>
      ))}
      {pins.map((pin) => (
        <MapMark
          key={`${pin.no} ${pin.lng} ${pin.lat}`}
          at={pin}
          label={pinWords(pin.no, names[pin.no], old.has(pin.no))}
          onPress={() => document.querySelector<HTMLElement>(`#result-${pin.no} a`)?.focus()}
          anchor="foot"
        >
          <PinMark no={pin.no} stance={pin.stance} isOld={old.has(pin.no)} />
        </MapMark>
      ))}
      {moved ? (
        <div className="map-card__here">
          <a
            className="button"
            href={boxHref(roomAround([seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]))}
          >
            この範囲でさがす
          </a>
        </div>
      ) : null}
    </>
  );
}
