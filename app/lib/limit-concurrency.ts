/**
 * Lets at most `atOnce` calls of `work` run at a time and `waiting` more wait; a further call is turned away
 * with `full()`. For work that takes much memory or CPU, so that a crowd slows down instead of falling over.
 */
export function limitConcurrency<A extends unknown[], R>(
  work: (...args: A) => Promise<R>,
  limits: { atOnce: number; waiting: number; full: () => Error },
): (...args: A) => Promise<R> {
  let running = 0;
  const queue: (() => void)[] = [];

  return async (...args) => {
    if (running >= limits.atOnce) {
      if (queue.length >= limits.waiting) throw limits.full();
      await new Promise<void>((turn) => queue.push(turn));
    } else {
      running += 1;
    }
    try {
      return await work(...args);
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
