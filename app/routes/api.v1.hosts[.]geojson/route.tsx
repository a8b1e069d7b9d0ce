import { exportHosts } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';
import { toGeoJson } from '~/lib/table-file/geojson';

/** All public hosts of a query as GeoJSON; a host without a place has no geometry. */
export const loader = forMachines(
  publicLoader({
    because: 'the public part of the registry is open data',
    load: async ({ scope, url, now }) => {
      const items = await exportHosts(scope, { params: url.searchParams, now });
      const places = items.map(({ id, lat, lng, ...properties }) => ({ id, lat, lng, properties }));
      return new Response(toGeoJson(places), {
        headers: { 'Content-Type': 'application/geo+json; charset=utf-8' },
      });
    },
  }),
);
