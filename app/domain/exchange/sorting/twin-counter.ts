import type { PlannedRow } from './plan';
import type { TwinIndex } from './twins';

/** Pairs that are shown one by one. */
const LISTED = 10;

/** Counts the rows that may be a place which is here already, as they come by; new rows are looked at as well. */
export function twinCounter(index: TwinIndex) {
  const pairs: { line: number; name: string; other: string }[] = [];
  let total = 0;
  const add = ({ outcome, host, line }: PlannedRow): void => {
    if (outcome !== 'added' || !host || line === null) return;
    const { name, kana, address, phone, lat, lng } = host;
    const facts = { id: `line ${String(line)}`, name, kana, address, phone, lat, lng, inList: true };
    const [twin] = index.find(facts);
    if (twin) total += 1;
    if (twin && pairs.length < LISTED) pairs.push({ line, name, other: twin.name });
    index.add(facts);
  };
  return {
    add,
    result: () => ({ total, pairs }),
  };
}
