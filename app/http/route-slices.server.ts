import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/**
 * The build again, once for each first part of an address, with the routes that begin so: the router goes through all
 * the routes it is given, several times for one page. What begins with no word of its own (the first page, the page for
 * what is not there) is in all of them.
 *
 * @returns the smallest build that answers a path as the whole one would.
 */
export function slicedByAddress(build: ServerBuild): (pathname: string) => ServerBuild {
  const slices = new Map<string, ServerBuild>();
  for (const { id } of Object.values(build.routes)) {
    const first = firstOf(build.routes, id);
    if (first === null || slices.has(first)) continue;
    slices.set(
      first,
      only(build, (other) => [first, null].includes(firstOf(build.routes, other))),
    );
  }
  return (pathname) => slices.get(firstPart(pathname)) ?? build;
}

function only(build: ServerBuild, isWanted: (id: string) => boolean): ServerBuild {
  const chosen = <T extends object>(all: T): T =>
    Object.fromEntries(Object.entries(all).filter(([id]) => isWanted(id))) as T;
  return {
    ...build,
    routes: chosen(build.routes),
    assets: { ...build.assets, routes: chosen(build.assets.routes) },
  };
}

/** The word that all addresses of a route begin with; null when there is none. */
function firstOf(routes: Routes, id: string): string | null {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
    parts.unshift(route.path ?? '');
  const first = firstPart(`/${parts.filter((part) => part !== '').join('/')}`);
  return first === '' || /[:*?]/.test(first) ? null : first;
}

/** As the router compares it: in small letters, and without the ending by which data alone is asked for. */
function firstPart(pathname: string): string {
  const [, first = ''] = pathname.split('/', 2);
  return first.replace(/\.data$/, '').toLowerCase();
}
