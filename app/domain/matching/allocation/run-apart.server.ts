import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AllocationInput, AllocationResult } from './types';
import type { Order } from './worker';

/** A calculation may take so long; then the best found until then is told. */
export const secondsAllowed = 10;

/** After so long a thread that says nothing is ended. */
const secondsOfPatience = secondsAllowed + 10;

const megabytes = 512;

/** More than these do not wait for their turn: two cores serve everybody. */
const mostInLine = 4;

/** `busy`: too many are before; `silent`: it took too long; `broken`: the thread ended, or ran out of memory. */
export type Failure = 'busy' | 'silent' | 'broken';

export class NotCalculated extends Error {
  constructor(
    readonly failure: Failure,
    options: ErrorOptions = {},
  ) {
    super(`Not calculated: ${failure}`, options);
  }
}

interface Thread {
  readonly file: string;
  readonly seconds: number;
  readonly patience: number;
}

let line: Promise<unknown> = Promise.resolve();
let inLine = 0;

/**
 * Calculates in a thread of its own, one at a time, so that everybody else goes on working meanwhile.
 * @throws NotCalculated
 */
export async function runApart(input: AllocationInput, how: Partial<Thread> = {}): Promise<AllocationResult> {
  if (inLine >= mostInLine) throw new NotCalculated('busy');
  inLine += 1;
  const { file = threadFile(), seconds = secondsAllowed, patience = secondsOfPatience } = how;
  const turn = line.then(() => calculate({ input, seconds }, file, patience));
  line = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    inLine -= 1;
  }
}

async function calculate(order: Order, file: string, patience: number): Promise<AllocationResult> {
  const worker = new Worker(pathToFileURL(file), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<AllocationResult>((resolve, reject) => {
      const over = setTimeout(() => {
        reject(new NotCalculated('silent'));
      }, patience * 1000);
      over.unref();
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new NotCalculated('broken', { cause: error })));
      worker.once('exit', (code) =>
        reject(new NotCalculated('broken', { cause: new Error(`The thread ended with ${code}`) })),
      );
    });
  } finally {
    await worker.terminate();
  }
}

/** By its name in package.json, which holds wherever this file has been built to. */
function threadFile(): string {
  return createRequire(import.meta.url).resolve('#allocation-thread');
}
