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
