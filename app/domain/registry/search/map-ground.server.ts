import { findSetting } from '#db/queries/accounts.server';
import { areasVersion, listDrawnAreas } from '#db/queries/registry-search.server';
import type { ScopedTx } from '#db/scope.server';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { read } from '~/domain/kernel/read.server';
import { today } from '~/lib/japanese-date';

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
const backdropSetting = 'map_backdrop';

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

// Borders are large and change rarely: read again only when the areas changed.
const known = new Map<string, MapShapes>();
const mostKnown = 50;

/** What is drawn under the hosts, in full fineness. */
export async function mapShapesOf(tx: ScopedTx, day: string): Promise<MapShapes> {
  const setting = await findSetting(tx, backdropSetting, day);
  const version = `${await areasVersion(tx)}${setting ? '-b' : ''}`;
  const kept = known.get(tx.municipalityId);
  if (kept?.version === version) return kept;
  const areas = await listDrawnAreas(tx);
  const backdrop = backdropSchema.safeParse(setting);
  const shapes: MapShapes = {
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
  if (known.size >= mostKnown) known.clear();
  known.set(tx.municipalityId, shapes);
  return shapes;
}

/** The same for the map that moves. Borders of areas are public. */
export const getMapShapes = read({
  name: 'registry.get-map-shapes',
  openBecause: 'borders of areas are public facts, and the public registry shows them',
  run: ({ tx, now }) => mapShapesOf(tx, today(now)),
});
