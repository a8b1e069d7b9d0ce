import { divIcon, type Marker as LeafletMarker } from 'leaflet';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Marker, useMap } from 'react-leaflet';
import type { LatLng } from './frame';
import { isStill } from './leaflet-view.client';

interface MapMarkProps {
  at: LatLng;
  /** What it is called for those who do not see it. */
  label: string;
  onPress: (byKey: boolean) => void;
  /** Whether its middle or its foot stands on the place. */
  anchor: 'middle' | 'foot';
  /** Stands out, above all others. */
  lit?: boolean;
  /** There is no room for it: reached by keyboard alone, and seen only while it is lit. */
  crowded?: boolean;
  /** Somebody points at it or stands on it by keyboard, or no longer. */
  onLit?: (lit: boolean) => void;
  children: ReactNode;
}

/** A drawing on the map that can be pressed and reached by keyboard. */
export function MapMark({ at, label, onPress, anchor, lit, crowded, onLit, children }: MapMarkProps) {
  const map = useMap();
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
  const tell = useRef(onLit);
  useEffect(() => {
    tell.current = onLit;
  });
  useEffect(() => {
    const element = marker.current?.getElement();
    element?.setAttribute('aria-label', label);
    element?.classList.toggle('map-mark--lit', lit === true);
    element?.classList.toggle('map-mark--crowded', crowded === true);
  }, [label, icon, lit, crowded]);
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    const begins = () => tell.current?.(true);
    // Leaflet turns the map to a mark that gets the focus, but never without motion.
    const focused = () => {
      const place = marker.current?.getLatLng();
      if (place && isStill()) map.panInside(place, { padding: [50, 50], animate: false });
      begins();
    };
    const ends = () => tell.current?.(false);
    const listened = [
      ['mouseenter', begins],
      ['focus', focused],
      ['mouseleave', ends],
      ['blur', ends],
    ] as const;
    for (const [name, listener] of listened) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listened) element.removeEventListener(name, listener);
    };
  }, [icon, map]);
  return (
    <>
      <Marker
        ref={marker}
        position={at}
        icon={icon}
        autoPanOnFocus={!isStill()}
        zIndexOffset={lit ? 2_000 : anchor === 'foot' ? 1_000 : 0}
        eventHandlers={{
          click: () => onPress(false),
          keydown: ({ originalEvent }) => pressedBy(originalEvent, onPress),
        }}
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
function pressedBy(event: KeyboardEvent, onPress: (byKey: boolean) => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  onPress(true);
}
