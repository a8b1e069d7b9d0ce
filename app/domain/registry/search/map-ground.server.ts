import type { listDrawnAreas } from '#db/queries/registry-search.server';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';

/** The borders and waters of a municipality, as a map draws them. */
export interface MapShapes {
  /** Changes whenever what is drawn does. */
  version: string;
  areas: {
    id: string;
    name: string;
    boundary: Polygon | MultiPolygon;
    box: [number, number, number, number];
    inner: { lat: number; lng: number };
  }[];
  backdrop: {
    kind: 'sea' | 'river' | 'railway';
    geometry: FeatureCollection['features'][number]['geometry'];
  }[];
}

/** The setting that holds sea, rivers and railways as a GeoJSON FeatureCollection with `kind`. */
export const backdropSetting = 'map_backdrop';

const backdropSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ kind: z.enum(['sea', 'river', 'railway']) }),
      geometry: z.custom<FeatureCollection['features'][number]['geometry']>(
        (value) => typeof value === 'object',
      ),
    }),
  ),
});

/** Borders and backdrop as they are stored, ready for a map. What cannot be drawn is left out. */
export function shapesOf(
  areas: Awaited<ReturnType<typeof listDrawnAreas>>,
  setting: unknown,
  version: string,
): MapShapes {
  const backdrop = backdropSchema.safeParse(setting);
  return {
    version,
    areas: areas.flatMap(({ id, name, boundary, bbox, innerLat, innerLng }) => {
      const drawn = boundary?.type === 'Polygon' || boundary?.type === 'MultiPolygon' ? boundary : null;
      const [west, south, east, north] = bbox ?? [];
      if (!drawn || west === undefined || south === undefined || east === undefined || north === undefined)
        return [];
      const inner = { lat: innerLat ?? (south + north) / 2, lng: innerLng ?? (west + east) / 2 };
      return [{ id, name, boundary: drawn, box: [west, south, east, north], inner }];
    }),
    backdrop: backdrop.success
      ? backdrop.data.features.map(({ properties, geometry }) => ({ kind: properties.kind, geometry }))
      : [],
  };
}
