import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { allocate } from './allocate';
import { highsSolver } from './solver';
import type { AllocationInput } from './types';

/** A thread of its own: takes one calculation, tells its result, ends. */
export interface Order {
  readonly input: AllocationInput;
  readonly seconds: number;
}

const { input, seconds } = workerData as Order;
const start = performance.now();
const left = () => seconds - (performance.now() - start) / 1000;
parentPort?.postMessage(allocate(input, await highsSolver(), left));
