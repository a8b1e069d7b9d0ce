import type { ClusterAnswer, EngineQuestion } from '../../engine';
import { cellAt, cellWidth } from '../../map-cells';
import type { Box, Cluster, MapView } from '../../port';
import { conditionsOf, failing } from './conditions';
import { liesIn, runningOffers, type HeldRows } from './rows';
import type { Found } from './worth';

interface Cell {
  hosts: number;
  lat: number;
  lng: number;
  box: [number, number, number, number];
}

/** What fits a question and lies in view, by cells of the map, the fullest first. */
export function clustersOf(
  { query, today }: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
  view: MapView,
): ClusterAnswer {
  const { host, offer } = conditionsOf(query, today, rows);
  const width = cellWidth(view);
  const cells = new Map<string, Cell>();
  for (const one of found) {
    const { lat, lng } = one.row;
    if (lat === null || lng === null || !liesIn(one.row, view.box) || failing(host, one) > 0) continue;
    if (!runningOffers(one.row, today).some((each) => failing(offer, each) === 0)) continue;
    const key = cellAt({ lat, lng }, width);
    const cell = cells.get(key) ?? { hosts: 0, lat: 0, lng: 0, box: [lng, lat, lng, lat] };
    cell.hosts += 1;
    cell.lat += lat;
    cell.lng += lng;
    cell.box = around(cell.box, lat, lng);
    cells.set(key, cell);
  }
  const clusters = Array.from(cells.values(), ({ hosts, lat, lng, box }): Cluster => {
    return { count: hosts, lat: lat / hosts, lng: lng / hosts, box };
  });
  const order = (one: Cluster, other: Cluster) =>
    other.count - one.count || one.lng - other.lng || one.lat - other.lat;
  return { textTotal: found.length, clusters: clusters.sort(order) };
}

function around([west, south, east, north]: Box, lat: number, lng: number): Cell['box'] {
  return [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
}
