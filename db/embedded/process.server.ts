import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Without /proc (macOS, Windows) a process is known by its number alone. */
const hasProc = existsSync('/proc/self/stat');

interface Stat {
  state: string;
  startedAt: string;
}

function stat(pid: number): Stat | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces; the fixed fields follow the last bracket.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether a process lives. A zombie does not: it only waits for its parent to read its end. */
export function isRunning(pid: number): boolean {
  if (hasProc) {
    const found = stat(pid);
    return found !== undefined && found.state !== 'Z' && found.state !== 'X';
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A name for a process that no later process with the same number shares. */
export function identityOf(pid: number): string {
  return `${pid}-${stat(pid)?.startedAt ?? '0'}`;
}

export function isSameAndRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return isRunning(pid) && identityOf(pid) === identity;
}

/**
 * Whether the command line of a process holds a word. It can be read of any user's process, which the working
 * folder cannot (a container's root may lack the capability). True where it cannot be told.
 */
export function isMarked(pid: number, mark: string): boolean {
  if (!hasProc) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark);
  } catch {
    return false;
  }
}

/** The living processes whose command line holds a word. Empty where it cannot be told. */
export function processesMarked(mark: string): number[] {
  if (!hasProc) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isMarked(pid, mark) && isRunning(pid));
}

/** Sends a signal; a process that has gone meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks again and again until the answer is neither false nor undefined; undefined when the time is over. */
export async function waitFor<T>(
  ask: () => T | Promise<T>,
  { withinMs, everyMs = 20 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    if (Date.now() >= end) return undefined;
    await pause(everyMs);
  }
}
