/** Some of a list of places, one bit each by where it stands in the list. */
export type PlaceSet = Uint32Array;

const BITS = 32;

export function emptySet(size: number): PlaceSet {
  return new Uint32Array(Math.ceil(size / BITS));
}

export function addTo(set: PlaceSet, at: number): void {
  const word = at >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (at & 31));
}

/** How many places are in one of these sets or in several. */
export function countOf(sets: readonly PlaceSet[]): number {
  const [first] = sets;
  let count = 0;
  for (let word = 0; word < (first?.length ?? 0); word += 1) {
    let bits = 0;
    for (const set of sets) bits |= set[word] ?? 0;
    for (; bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}

/** Where the places of these sets stand in their list, each once: those of the first set, then of the next. */
export function membersOf(sets: readonly PlaceSet[]): number[] {
  const members: number[] = [];
  sets.forEach((set, number) => {
    const before = sets.slice(0, number);
    for (let word = 0; word < set.length; word += 1) {
      let bits = set[word] ?? 0;
      for (const other of before) bits &= ~(other[word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) members.push(word * BITS + 31 - Math.clz32(bits & -bits));
    }
  });
  return members;
}

export function has(set: PlaceSet, at: number): boolean {
  return ((set[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** The places that are in one of these sets or in several. */
export function unionOf(sets: readonly PlaceSet[]): PlaceSet {
  const [first, ...others] = sets;
  const union = Uint32Array.from(first ?? []);
  for (const other of others)
    for (let word = 0; word < union.length; word += 1) union[word] = (union[word] ?? 0) | (other[word] ?? 0);
  return union;
}
