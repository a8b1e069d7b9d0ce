import { dayOf, type Day } from '~/lib/japanese-date';

interface Said {
  readonly slugs: readonly string[];
  readonly savedAt: Date;
}

/**
 * On which day each strength and wish of a profile was written down: the first save since which it has stood there
 * without a break. `versions`: newest first.
 */
export function saidOnOf(versions: readonly Said[]): Readonly<Record<string, Day>> {
  const said = new Map<string, Day>();
  let standing = new Set(versions[0]?.slugs);
  for (const { slugs, savedAt } of versions) {
    standing = new Set(slugs.filter((slug) => standing.has(slug)));
    for (const slug of standing) said.set(slug, dayOf(savedAt));
  }
  return Object.fromEntries(said);
}
