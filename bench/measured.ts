import { performance } from 'node:perf_hooks';

/** One line of the report. */
export interface Measured {
  name: string;
  /** Milliseconds, where `unit` says nothing else. */
  p50: number;
  p95: number;
  runs: number;
  /** The median as a share of a plain alternative's in the same run, and the share it may not exceed. */
  ofFloor?: number;
  atMost?: number;
  /** The same of the 95th percentile, where it has a limit of its own. */
  p95OfFloor?: number;
  p95AtMost?: number;
  unit?: 'MB' | 'kB' | 'shift';
}

/** Milliseconds that a work takes, also one that fails. */
export async function timed(work: () => Promise<unknown>): Promise<{ ms: number; failed: boolean }> {
  const started = performance.now();
  const failed = await work().then(
    () => false,
    () => true,
  );
  return { ms: performance.now() - started, failed };
}

export function spread(values: readonly number[]) {
  return { p50: median(values), p95: at(values, 0.95) };
}

export function median(values: readonly number[]): number {
  return at(values, 0.5);
}

export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
