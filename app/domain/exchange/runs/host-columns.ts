import type { HostChange } from '#db/queries/registry.server';
import type { Written } from '../sorting/compare';

/** Where a host is put with what it is given. */
export interface Whereto {
  areaId: string | null;
  outside: boolean;
}

/** The columns of a host for fields of a list; its area follows its place and its address. */
export function hostColumns(apply: Partial<Written>, whereto: Whereto): HostChange {
  const { phone, credit, openWeekdays, ...same } = apply;
  const moved = 'lat' in apply || 'lng' in apply || 'address' in apply;
  return {
    ...same,
    ...(phone === undefined ? {} : { publicPhone: phone }),
    ...(credit === undefined ? {} : { sourceCredit: credit }),
    ...(openWeekdays === undefined ? {} : { openWeekdays: [...openWeekdays] }),
    ...(moved ? { areaId: whereto.areaId, outside: whereto.outside } : {}),
  };
}
