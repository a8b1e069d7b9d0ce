import { rowKey, type RowKey } from './keys';

/** A host that an earlier import of the same source wrote. */
export interface ImportedBefore {
  /** The entry of the source; two entries can mean one host after a merge. */
  sourceId: string;
  hostId: string;
  key: RowKey;
}

/** Any host of the municipality, however it came here, as it is written now. */
export interface Existing {
  hostId: string;
  name: string;
  address: string;
}

/** What a row of the file is: a host we have from this source, one we have otherwise, a repetition, or new. */
export type Pairing =
  | { is: 'same'; hostId: string; sourceId: string }
  | { is: 'known'; hostId: string }
  | { is: 'repeated'; index: number }
  | { is: 'new' };

const NEW: Pairing = { is: 'new' };

/** Ways to be the same row, the surest first. A way with `alone` holds only where its key is unique on both sides. */
const WAYS: { key: (row: RowKey) => string; alone: boolean }[] = [
  { key: ({ id, name, address }) => [id, name, address].join('|'), alone: false },
  { key: ({ name, address }) => (address === '' ? '' : [name, address].join('|')), alone: true },
  { key: ({ id, name }) => (id === '' ? '' : [id, name].join('|')), alone: true },
  { key: ({ id, address }) => (id === '' || address === '' ? '' : [id, address].join('|')), alone: true },
  { key: ({ name }) => name, alone: true },
];

/**
 * Finds for every row of a file the host it means. Numbers of sources are not unique and serial numbers move,
 * so no single key decides: rows are paired way by way, each entry with at most one row. A row with the name and
 * address of an earlier one repeats it, whatever its number; a row left over that has the name and address of
 * a host from elsewhere is that host. So a place listed twice is stored once.
 */
export function pairRows(
  rows: readonly RowKey[],
  before: readonly ImportedBefore[],
  existing: readonly Existing[],
): Pairing[] {
  const pairings = new Map<number, Pairing>();
  const first = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const place = placeOf(row);
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, index);
    else pairings.set(index, { is: 'repeated', index: earlier });
  }
  const taken = new Set<string>();
  const takenHosts = new Set<string>();
  for (const way of WAYS) {
    const open = [...rows.entries()].filter(([index]) => !pairings.has(index));
    const left = groupBy(open, ([, row]) => way.key(row));
    const right = groupBy(
      before.filter(({ sourceId }) => !taken.has(sourceId)),
      ({ key }) => way.key(key),
    );
    for (const [key, [row, ...moreRows]] of left) {
      const [host, ...moreHosts] = right.get(key) ?? [];
      if (!row || !host || (way.alone && moreRows.length + moreHosts.length > 0)) continue;
      pairings.set(row[0], { is: 'same', hostId: host.hostId, sourceId: host.sourceId });
      taken.add(host.sourceId);
      takenHosts.add(host.hostId);
    }
  }
  const byPlace = new Map(existing.map((host) => [placeOf(rowKey({ id: '', ...host })), host.hostId]));
  return rows.map((row, index): Pairing => {
    const hostId = row.address === '' ? undefined : byPlace.get(placeOf(row));
    const isKnown = hostId !== undefined && !takenHosts.has(hostId);
    return pairings.get(index) ?? (isKnown ? { is: 'known', hostId } : NEW);
  });
}

/** Name and address; where there is no address, number and name. */
function placeOf({ id, name, address }: RowKey): string {
  return address === '' ? `${id}|${name}` : `|${name}|${address}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
