import { getMapShapes } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';

/** The borders for the map that moves. The address changes when they do, so a browser may keep them. */
export const loader = forMachines(
  publicLoader({
    because: 'borders of areas are public facts, and the public registry shows them',
    load: async ({ scope }) => {
      const { areas, backdrop } = await getMapShapes(scope, undefined);
      return Response.json({ areas, backdrop }, { headers: { 'Cache-Control': 'private, max-age=86400' } });
    },
  }),
);
