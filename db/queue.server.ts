import { setTimeout as wait } from 'node:timers/promises';
import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';

/** The library tells its state to nobody: what matters is told by `QueueReport`, without payloads. */
const silent = new Logger(() => () => undefined);

/** Brings the schema of the queue to its newest shape, as the owner. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent });
}

/** What a job is called with: its own fields and the municipality that `enqueue_job` has added. */
export type JobPayload = Readonly<Record<string, unknown>> & { readonly municipalityId: string };

/** `stopping` is raised when the queue is to end: long work then comes to a good place and ends. */
export type JobHandler = (payload: JobPayload, stopping: AbortSignal) => Promise<void>;

export interface QueueReport {
  /** A job failed; it will be tried again while there are tries left. */
  failed(job: { task: string; attempt: number; last: boolean }, error: unknown): void;
  /** The queue cannot be reached, or has lost its connection; it is tried again. */
  lost(error: unknown): void;
}

export interface QueueOptions {
  ownerUrl: string;
  handlers: Readonly<Record<string, JobHandler>>;
  /** Runs when the queue is reached, again after each loss, and then every ten minutes: takes up what was left. */
  resume(): Promise<void>;
  report: QueueReport;
}

export interface Queue {
  /** Lets running jobs end, takes no new one, closes the connections. */
  stop(): Promise<void>;
}

const resumeEveryMs = 10 * 60_000;
const longestPauseMs = 30_000;
const patienceMs = 10_000;

/**
 * Runs jobs until stopped. The library gives up when it cannot tell the database how a job ended; then it is
 * started anew, after a pause that grows to half a minute.
 */
export function runQueue(options: QueueOptions): Queue {
  const stopping = new AbortController();
  const done = keepRunning(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([done, wait(patienceMs, undefined, { ref: false })]);
    },
  };
}

async function keepRunning(options: QueueOptions, signal: AbortSignal): Promise<void> {
  for (let pauseMs = 500; !signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      const runner = await startRunner(options, signal);
      pauseMs = 500;
      await untilEnd(runner, options, signal);
    } catch (error) {
      options.report.lost(error);
    }
    await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

function startRunner({ ownerUrl, handlers, report }: QueueOptions, signal: AbortSignal): Promise<Runner> {
  return run({
    connectionString: ownerUrl,
    maxPoolSize: 3,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: silent,
    crontab: '',
    taskList: tasksOf(handlers, report, signal),
    // Otherwise nobody awaits the statement that says how a job ended: lost on stopping, fatal when it fails.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

function tasksOf(handlers: QueueOptions['handlers'], report: QueueReport, signal: AbortSignal): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [
      task,
      async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
        try {
          await handle(payload as JobPayload, signal);
        } catch (error) {
          report.failed({ task, attempt: job.attempts, last: job.attempts >= job.max_attempts }, error);
          // The queue keeps the text of the error; that of a database can hold what somebody wrote.
          throw new Error('failed', { cause: error });
        }
      },
    ]),
  );
}

/** @throws what ended the runner, unless it was stopped. */
async function untilEnd(
  runner: Runner,
  { resume, report }: QueueOptions,
  signal: AbortSignal,
): Promise<void> {
  const takeUp = () => void resume().catch(report.lost);
  takeUp();
  const timer = setInterval(takeUp, resumeEveryMs);
  let released: Promise<void> | undefined;
  const stop = () => {
    released = runner.stop().catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await runner.promise;
    // How the last job ended is told to the database while the runner lets go of it.
    await released;
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', stop);
  }
}
