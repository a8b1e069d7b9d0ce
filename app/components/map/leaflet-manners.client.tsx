import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { pixelsBetween } from './frame';
import type { LeafletMapProps } from './leaflet-map.client';
import { boundsOf, boxOf, byFinger, room, settled, tilePixels } from './leaflet-view.client';

/** Pixels by which what was searched may differ from what is in view, to be the same. */
const same = 8;

/** Where the map looks, how it can be moved, and what it is called. A small map does not catch the finger. */
export function Manners({ ground, label, wide }: LeafletMapProps) {
  const map = useMap();
  const { box } = ground;
  const begun = useRef(false);
  useEffect(() => {
    const [west, south, east, north] = box;
    const show = () => {
      map.fitBounds(boundsOf(box), room);
      map.fire(settled);
    };
    const width = tilePixels * 2 ** map.getZoom();
    const [left, bottom, right, top] = boxOf(map.getBounds());
    const isInView =
      pixelsBetween({ lat: south, lng: west }, { lat: bottom, lng: left }, width) < same &&
      pixelsBetween({ lat: north, lng: east }, { lat: top, lng: right }, width) < same;
    // Who searched in what is in view goes on looking at it.
    if (!begun.current || !isInView) show();
    else map.fire(settled);
    begun.current = true;
    map.on('resize', show);
    return () => {
      map.off('resize', show);
    };
  }, [map, box]);
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
