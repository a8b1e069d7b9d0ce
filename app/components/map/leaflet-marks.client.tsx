import { divIcon, type Marker as LeafletMarker } from 'leaflet';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Marker, useMap, useMapEvents } from 'react-leaflet';
import { roomyNames, type AreaShape } from './draw-areas';
import { shortNames } from './short-names';
import type { LatLng } from './frame';

interface MapMarkProps {
  at: LatLng;
  /** What it is called for those who do not see it. */
  label: string;
  onPress: () => void;
  /** Whether its middle or its foot stands on the place. */
  anchor: 'middle' | 'foot';
  children: ReactNode;
}

/** A drawing on the map that can be pressed and reached by keyboard. */
export function MapMark({ at, label, onPress, anchor, children }: MapMarkProps) {
  const marker = useRef<LeafletMarker>(null);
  const [holder] = useState(() => document.createElement('div'));
  const icon = useMemo(
    () =>
      divIcon({
        html: holder,
        className: 'map-mark',
        iconSize: anchor === 'foot' ? [44, 46] : [48, 48],
        iconAnchor: anchor === 'foot' ? [22, 44] : [24, 24],
      }),
    [holder, anchor],
  );
  useEffect(() => {
    marker.current?.getElement()?.setAttribute('aria-label', label);
  }, [label, icon]);
  return (
    <>
      <Marker
        ref={marker}
        position={at}
        icon={icon}
        zIndexOffset={anchor === 'foot' ? 1_000 : 0}
        eventHandlers={{ click: onPress, keydown: ({ originalEvent }) => pressedBy(originalEvent, onPress) }}
      />
      {createPortal(
        <svg
          className="map-mark__drawing"
          viewBox={anchor === 'foot' ? '-22 -44 44 46' : '-24 -24 48 48'}
          width={anchor === 'foot' ? 44 : 48}
          height={anchor === 'foot' ? 46 : 48}
          aria-hidden="true"
          focusable="false"
        >
          {children}
        </svg>,
        holder,
      )}
    </>
  );
}

/** A mark is a button: Enter and the space bar press it. */
function pressedBy(event: KeyboardEvent, onPress: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  onPress();
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
