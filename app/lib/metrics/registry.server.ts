import type { Metric, Sample } from './text';

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(labels: Labels): void;
}

export interface Histogram {
  observe(labels: Labels, value: number): void;
}

interface Kept {
  read(): Metric;
}

// The site's start and the Remix bundle each hold a copy of this module; both count in the same place.
const place = Symbol.for('musubiba.metrics');
const shared = globalThis as unknown as Record<typeof place, Map<string, Kept> | undefined>;

/** The metric of a name; what one copy of the module has made, another goes on with. */
function kept<T extends Kept>(name: string, make: () => T): T {
  const all = (shared[place] ??= new Map<string, Kept>());
  const known = (all.get(name) ?? make()) as T;
  all.set(name, known);
  return known;
}

/** A number that only grows, for each set of labels. Labels are few and known words, never what somebody typed. */
export function counter(name: string, help: string): Counter {
  return kept(name, () => counting(name, help));
}

/** How often a value lay at or below each bound, with sum and count, for each set of labels. */
export function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
  return kept(name, () => distributing(name, help, bounds));
}

/** Everything counted in this process so far. */
export function countedMetrics(): Metric[] {
  return Array.from(shared[place]?.values() ?? [], (one) => one.read());
}

function counting(name: string, help: string): Counter & Kept {
  const samples = new Map<string, { labels: Labels; value: number }>();
  return {
    add: (labels) => {
      const key = keyOf(labels);
      const known = samples.get(key);
      if (known) known.value += 1;
      else samples.set(key, { labels, value: 1 });
    },
    read: () => ({ name, help, type: 'counter', samples: [...samples.values()] }),
  };
}

interface Distribution {
  labels: Labels;
  /** For each bound, how many values lay at or below it and above the one before. */
  within: number[];
  count: number;
  sum: number;
}

function distributing(name: string, help: string, bounds: readonly number[]): Histogram & Kept {
  const all = new Map<string, Distribution>();
  const observe = (labels: Labels, value: number) => {
    const key = keyOf(labels);
    const one = all.get(key) ?? { labels, within: bounds.map(() => 0), count: 0, sum: 0 };
    all.set(key, one);
    one.count += 1;
    one.sum += value;
    const at = bounds.findIndex((bound) => value <= bound);
    if (at >= 0) one.within[at] = (one.within[at] ?? 0) + 1;
  };
  return {
    observe,
    read: () => ({
      name,
      help,
      type: 'histogram',
      samples: Array.from(all.values()).flatMap((one) => bucketsOf(one, bounds)),
    }),
  };
}

function bucketsOf({ labels, within, count, sum }: Distribution, bounds: readonly number[]): Sample[] {
  let upTo = 0;
  const buckets = bounds.map((bound, i): Sample => {
    upTo += within[i] ?? 0;
    return { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: upTo };
  });
  return [
    ...buckets,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort());
}
