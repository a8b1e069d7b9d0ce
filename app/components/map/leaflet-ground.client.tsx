import type { FeatureCollection } from 'geojson';
import { divIcon, geoJSON } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { Marker, useMap, useMapEvents } from 'react-leaflet';
import { roomyNames, type AreaShape } from './draw-areas';
import { shortNames } from './short-names';
import type { MapShapes } from './use-area-shapes';

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

/** Polygons and lines; what they look like stands in the style sheet. Over tiles only the borders are drawn. */
export function Borders({ shapes, onTiles }: { shapes: MapShapes; onTiles: boolean }) {
  const map = useMap();
  useEffect(() => {
    const area = onTiles ? 'map-area map-area--clear' : 'map-area';
    const drawn = onTiles ? { areas: shapes.areas, backdrop: [] } : shapes;
    const layer = geoJSON(featuresOf(drawn), {
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

/** The names of areas, as many as have room at this scale. */
export function AreaNames({ areas }: { areas: readonly AreaShape[] }) {
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const labels = useMemo(() => {
    const texts = shortNames(areas.map(({ name }) => name));
    return new Map(areas.map(({ id, name }, index) => [id, texts[index] ?? name]));
  }, [areas]);
  const named = useMemo(() => {
    const size = ([west, south, east, north]: AreaShape['box']) => (east - west) * (north - south);
    const places = [...areas]
      .sort((a, b) => size(b.box) - size(a.box))
      .map(({ id, name, inner }) => {
        const { x, y } = map.project(inner, zoom);
        return { id, label: labels.get(id) ?? name, x, y };
      });
    return roomyNames(places);
  }, [areas, labels, map, zoom]);
  return areas
    .filter(({ id }) => named.has(id))
    .map((area) => (
      <Marker
        key={area.id}
        position={area.inner}
        interactive={false}
        keyboard={false}
        zIndexOffset={-1000}
        icon={divIcon({
          html: nameElement(labels.get(area.id) ?? area.name),
          className: 'map-name',
          iconSize: [0, 0],
        })}
      />
    ));
}

function nameElement(name: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = name;
  element.setAttribute('aria-hidden', 'true');
  return element;
}
