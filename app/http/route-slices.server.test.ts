import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { describe, expect, it } from 'vitest';
import { slicedByAddress } from './route-slices.server';

const paths: Record<string, string | undefined> = {
  'first-page': undefined,
  elsewhere: '*',
  hosts: 'hosts',
  host: 'hosts/:hostId',
  edit: 'hosts/:hostId/edit',
  export: 'api/v1/hosts.csv',
  today: 'today',
};

function aBuild(): ServerBuild {
  const ids = Object.keys(paths);
  const below = ids.map((id) => [id, { id, parentId: 'root', path: paths[id], index: id === 'first-page' }]);
  const routes = { root: { id: 'root', path: '' }, ...(Object.fromEntries(below) as object) };
  return { routes, assets: { routes, version: '1' } } as unknown as ServerBuild;
}

function found({ routes }: ServerBuild, pathname: string): (string | undefined)[] {
  const children = Object.values(routes).filter(({ parentId }) => parentId === 'root');
  const tree = [
    { id: 'root', path: '', children: children.map((child) => ({ ...child, children: undefined })) },
  ];
  return (matchRoutes(tree as Parameters<typeof matchRoutes>[0], pathname) ?? []).map(
    ({ route }) => route.id,
  );
}

describe('a part of the build', () => {
  const whole = aBuild();
  const sliceOf = slicedByAddress(whole);

  it.each([
    '/hosts',
    '/hosts/1',
    '/hosts/1/edit',
    '/hosts/1/none',
    '/api/v1/hosts.csv',
    '/today',
    '/Hosts/1',
  ])('answers %s as the whole one does, with fewer routes', (pathname) => {
    const slice = sliceOf(pathname);
    expect(found(slice, pathname)).toEqual(found(whole, pathname));
    expect(Object.keys(slice.routes).length).toBeLessThan(Object.keys(whole.routes).length);
    expect(Object.keys(slice.assets.routes)).toEqual(Object.keys(slice.routes));
    expect(found(slice, '/')).toEqual(['root', 'first-page']);
  });

  it('is the same where data alone is asked for', () => {
    expect(sliceOf('/hosts.data')).toBe(sliceOf('/hosts'));
  });

  it.each(['/', '/_root.data', '/__manifest', '/none/such', '/hosts%2F1'])(
    'is the whole one for %s',
    (pathname) => {
      expect(sliceOf(pathname)).toBe(whole);
    },
  );
});
