import { lazy, Suspense } from 'react';
import { MapContainer, TileLayer, ZoomControl } from 'react-leaflet';
import 'leaflet/dist/leaflet.css';
import type { HostMapProps } from './host-map';
import { Hits } from './leaflet-hits.client';
import { AreaNames, Borders } from './leaflet-ground.client';
import { Manners } from './leaflet-manners.client';
import { boundsOf, byFinger, isStill, nearest, room } from './leaflet-view.client';
import type { MapShapes } from './use-area-shapes';

export interface LeafletMapProps extends HostMapProps {
  shapes: MapShapes;
  /** The pictures under the borders cannot be had at all. */
  onNoTiles: () => void;
}

const ArchiveLayer = lazy(() => import('./leaflet-archive.client'));

/** The map that moves: polygons, circles and pins, all of them buttons with a name. Never shows a participant. */
export default function LeafletMap(props: LeafletMapProps) {
  const { ground, shapes } = props;
  return (
    <MapContainer
      bounds={boundsOf(ground.box)}
      boundsOptions={room}
      maxZoom={nearest}
      zoomSnap={ground.tiles ? 1 : 0}
      zoomControl={false}
      attributionControl={false}
      scrollWheelZoom={false}
      dragging={!byFinger()}
      zoomAnimation={!isStill()}
      fadeAnimation={!isStill()}
      markerZoomAnimation={!isStill()}
      inertia={!isStill()}
    >
      <ZoomControl position="topright" zoomInTitle="地図を大きく" zoomOutTitle="地図を小さく" />
      <Tiles {...props} />
      <Borders shapes={shapes} onTiles={ground.tiles !== null} />
      <AreaNames areas={shapes.areas} />
      <Hits {...props} />
      <Manners {...props} />
    </MapContainer>
  );
}

function Tiles({ ground: { tiles }, onNoTiles }: LeafletMapProps) {
  if (!tiles) return null;
  if (!tiles.archive) return <TileLayer url={tiles.url} maxZoom={nearest} />;
  return (
    <Suspense fallback={null}>
      <ArchiveLayer url={tiles.url} onFail={onNoTiles} />
    </Suspense>
  );
}
