import { pino } from 'pino';
import { env } from '~/env.server';

/**
 * JSON lines on standard output. A line never holds content: no query strings, no form fields, no messages of the
 * database; ids, kinds, counts and times are enough to find what happened.
 */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** The kind and place of a failure without its message: a database message can hold what was typed. */
export function failureFacts(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause as { code?: unknown; constraint_name?: unknown } | undefined;
  return {
    kind: error.constructor.name,
    code: cause?.code,
    constraint: cause?.constraint_name,
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}
