import type { ClusterAnswer, EngineQuestion } from '../../engine';
import { cellAt, cellWidth } from '../../map-cells';
import type { Cluster, MapView } from '../../port';
import { conditionsOf, failing } from './conditions';
import { textTotalOf } from './found';
import { liesIn, runningOffers, type HeldRows } from './rows';
import type { Found } from './worth';

interface Cell {
  hosts: number;
  lat: number;
  lng: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What fits a question and lies in view, by cells of the map, the fullest first. */
export function clustersOf(
  question: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
  view: MapView,
): ClusterAnswer {
  const { query, today } = question;
  const { host, offer } = conditionsOf(query, today, rows);
  const width = cellWidth(view);
  const cells = new Map<number, Cell>();
  for (const one of found) {
    const { world, lat, lng } = one.row;
    if (world === null || lat === null || lng === null || !liesIn(one.row, view.box)) continue;
    if (failing(host, one) > 0) continue;
    if (offer.length > 0 && !runningOffers(one.row, today).some((each) => failing(offer, each) === 0))
      continue;
    const at = cellAt(world, width);
    const cell = cells.get(at);
    if (cell) addTo(cell, lat, lng);
    else cells.set(at, { hosts: 1, lat, lng, west: lng, south: lat, east: lng, north: lat });
  }
  const clusters = Array.from(cells.values(), ({ hosts, lat, lng, west, south, east, north }): Cluster => {
    return { count: hosts, lat: lat / hosts, lng: lng / hosts, box: [west, south, east, north] };
  });
  const order = (one: Cluster, other: Cluster) =>
    other.count - one.count || one.lng - other.lng || one.lat - other.lat;
  return { textTotal: textTotalOf(question, rows, found), clusters: clusters.sort(order) };
}

/** @param cell keeps the sums of latitudes and longitudes. */
function addTo(cell: Cell, lat: number, lng: number): void {
  cell.hosts += 1;
  cell.lat += lat;
  cell.lng += lng;
  cell.west = Math.min(cell.west, lng);
  cell.south = Math.min(cell.south, lat);
  cell.east = Math.max(cell.east, lng);
  cell.north = Math.max(cell.north, lat);
}
