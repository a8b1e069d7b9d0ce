import { exportHosts } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';

/** All public hosts of a query as GeoJSON; a host without a place has no geometry. */
export const loader = forMachines(
  publicLoader({
    because: 'the public part of the registry is open data',
    load: async ({ scope, url, now }) => {
      const items = await exportHosts(scope, { params: url.searchParams, now });
      const features = items.map(({ id, lat, lng, ...properties }) => ({
        type: 'Feature',
        id,
        geometry: lat === null || lng === null ? null : { type: 'Point', coordinates: [lng, lat] },
        properties,
      }));
      return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
        headers: { 'Content-Type': 'application/geo+json; charset=utf-8' },
      });
    },
  }),
);
