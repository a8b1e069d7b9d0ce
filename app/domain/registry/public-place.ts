import type { Precision } from './labels';

interface Placed {
  locationPrecision: string;
  address: string;
  lat: number | null;
  lng: number | null;
  areaId: string | null;
  areaName: string | null;
  outside: boolean;
}

/** What anybody may know of where a host is. */
export interface PublicPlace {
  address: string;
  lat: number | null;
  lng: number | null;
  areaId: string | null;
  areaName: string | null;
  outside: boolean;
}

const precise: Precision = 'exact';
const byArea: Precision = 'area';
const nowhere: PublicPlace = {
  address: '',
  lat: null,
  lng: null,
  areaId: null,
  areaName: null,
  outside: false,
};

/**
 * Of a place shown exactly everything; of one shown by its area (a private home) the name of the area; of a hidden
 * one nothing. Whatever leaves the site asks here.
 */
export function publicPlace({
  locationPrecision,
  address,
  lat,
  lng,
  areaId,
  areaName,
  outside,
}: Placed): PublicPlace {
  if (locationPrecision === precise) return { address, lat, lng, areaId, areaName, outside };
  return locationPrecision === byArea ? { ...nowhere, areaId, areaName, outside } : nowhere;
}
