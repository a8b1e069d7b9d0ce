import type { Background, DemoArea } from './map/geography';
import { idFor } from './ids';

/** What all parts of the generator know about a fictional municipality. */
export interface Town {
  name: string;
  code: string;
  mailDomain: string;
  /** Day the world is made for: everything dated lies around it. */
  today: string;
  areas: DemoArea[];
  /** Waters and railway under the map. */
  backdrop: Background | null;
  /** The nearest level of areas. */
  districts: DemoArea[];
  areaId(key: string): string;
}

export function townOf(
  facts: Pick<Town, 'name' | 'code' | 'mailDomain' | 'today' | 'areas' | 'backdrop'>,
): Town {
  return {
    ...facts,
    districts: facts.areas.filter(({ level }) => level === 'junior_high'),
    areaId: (key) => idFor(`${facts.name} area ${key}`),
  };
}
