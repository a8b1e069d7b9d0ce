import { tripBands, tripText } from '~/lib/geo/travel';
import type { SearchAddress } from './address';

interface SortArea {
  id: string;
  name: string;
  retiredOn: string | null;
  innerLat: number | null;
}

/** In which order, and from which place the nearest first. */
export function sortChoices(address: SearchAddress, areas: readonly SortArea[]) {
  return {
    value: address.nearArea ? `near-${address.nearArea}` : address.sort,
    options: [
      { value: 'relevance', label: '合う順' },
      { value: 'open', label: '空きの多い順' },
      { value: 'freshness', label: 'たしかめた日が新しい順' },
      ...(address.near ? [{ value: 'distance', label: '地点から近い順' }] : []),
    ],
    nearAreas: areas
      .filter(({ innerLat, retiredOn }) => innerLat !== null && retiredOn === null)
      .map(({ id, name }) => ({ value: `near-${id}`, label: `${name}から近い順` })),
  };
}

/** How far from that place; null while there is none. */
export function reachChoices({ near, nearArea, withinM }: SearchAddress) {
  if (!near && nearArea === undefined) return null;
  const bands = tripBands.map(({ crowMetres }) => crowMetres);
  const others = withinM === undefined || bands.includes(withinM) ? [] : [withinM];
  return {
    value: withinM === undefined ? '' : String(withinM),
    options: [
      { value: '', label: 'どこまでも' },
      ...[...bands, ...others].map((metres) => ({ value: String(metres), label: reachLabel(metres) })),
    ],
  };
}

/** 「歩いて15分まで」, for a distance of no such band 「近く 1.5km」. */
export function reachLabel(metres: number): string {
  const band = tripBands.find(({ crowMetres }) => crowMetres === metres);
  if (band) return `${tripText(band)}まで`;
  return `近く ${metres >= 1_000 ? `${Math.round(metres / 100) / 10}km` : `${Math.round(metres)}m`}`;
}
