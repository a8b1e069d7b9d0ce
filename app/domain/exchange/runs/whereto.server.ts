import { listAreasForPlacing } from '#db/queries/areas.server';
import { findMunicipality } from '#db/queries/directory.server';
import { listTowns } from '#db/queries/towns.server';
import type { ScopedTx } from '#db/scope.server';
import { areaMap, type AreaMap } from '../sorting/place';
import { storedAreas } from './plan-run.server';
import type { Whereto } from './host-columns';

interface Somewhere {
  lat: number | null;
  lng: number | null;
  address: string;
}

/** The areas of the municipality, to put single hosts anew. */
export async function areasOf(tx: ScopedTx): Promise<AreaMap> {
  const municipality = (await findMunicipality(tx.municipalityId))?.name ?? '';
  return areaMap(storedAreas(await listAreasForPlacing(tx)), await listTowns(tx), municipality);
}

/** The area a host gets with its place and address; one of another municipality stays there. */
export function wheretoOf(areas: AreaMap, { lat, lng, address }: Somewhere, outside: boolean): Whereto {
  if (outside) return { areaId: null, outside };
  const areaId = lat === null || lng === null ? areas.ofAddress(address) : areas.at({ lat, lng });
  return { areaId, outside };
}
