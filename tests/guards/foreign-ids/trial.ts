import type postgres from 'postgres';
import { databaseCode } from '#db/scope.server';
import { DomainError, Invalid } from '~/domain/kernel/errors';

/** How the id of another municipality is answered; `wall`: by a composite key of the database. */
export type Answer = 'NotFound' | 'Invalid' | 'Refused' | 'wall';

/** The places of an input at which two towns differ, named as forms name fields: 'lines[0].id'. */
export function idPaths(own: unknown, other: unknown, path = ''): string[] {
  if (typeof own !== 'object' || own === null) return own === other ? [] : [path];
  return Object.entries(own).flatMap(([key, value]) =>
    idPaths(value, (other as Record<string, unknown>)[key], step(path, own, key)),
  );
}

/** The own input with what stands in the other one at the paths that are taken. */
export function mixed(own: unknown, other: unknown, taken: readonly string[], path = ''): unknown {
  if (typeof own !== 'object' || own === null) return taken.includes(path) ? other : own;
  const part = (key: string, value: unknown) =>
    mixed(value, (other as Record<string, unknown>)[key], taken, step(path, own, key));
  return Array.isArray(own)
    ? own.map((value, index) => part(String(index), value))
    : Object.fromEntries(Object.entries(own).map(([key, value]) => [key, part(key, value)]));
}

function step(path: string, parent: object, key: string): string {
  if (Array.isArray(parent)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What came of a call, in words that can be compared. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'taken';
  } catch (error) {
    if (error instanceof Invalid) return `Invalid at ${Object.keys(error.fieldErrors).join(', ')}`;
    if (error instanceof DomainError) return `${error.name}: ${error.message}`;
    return databaseCode(error) === '23503' ? 'wall' : `unknown: ${String(error)}`;
  }
}

/** Whether an outcome is the answer that is due at a path. */
export function fits(outcome: string, answer: Answer, path: string): boolean {
  // One of a list is told at the list.
  if (answer === 'Invalid') return outcome === `Invalid at ${path.replace(/\[\d+\]$/, '')}`;
  return outcome === answer || outcome.startsWith(`${answer}: `);
}

/** A print of every row of every table: two are alike when nothing was written in between. */
export async function printOf(admin: postgres.Sql): Promise<string> {
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as rows from ${name} t`,
  );
  const prints = await admin.unsafe<{ name: string; rows: string }[]>(each.join(' union all '));
  return prints.map(({ name, rows }) => `${name} ${rows}`).join('\n');
}
