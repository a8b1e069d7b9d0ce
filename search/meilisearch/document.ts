import type { HostDocument } from '../document';
import type { Visibility } from '../port';
import { engineText } from './text';

/**
 * What the engine keeps of a host for one audience: the words it is found by and whose it is. Facts (menu, day, place,
 * what is open) are not here: PostgreSQL decides them over the hosts that the words find.
 */
export interface IndexedHost extends Record<string, unknown> {
  id: string;
  host: string;
  municipality: string;
  audience: Visibility['audience'];
  names: string[];
  readings: string[];
  tags: string[];
  conditions: string[];
  texts: string[];
  quality: number;
}

const audiences = ['public', 'staff'] as const satisfies readonly Visibility['audience'][];

export function indexedHost(document: HostDocument, municipalityId: string): IndexedHost {
  const { hostId, audience, names, readings, tags, conditions, texts, quality } = document;
  return {
    id: `${hostId}-${audience}`,
    host: hostId,
    municipality: municipalityId,
    audience,
    names: asText(names),
    readings: asText(readings),
    tags: asText(tags),
    conditions: asText(conditions),
    texts: asText(texts),
    quality,
  };
}

/** The documents of these hosts that are to be in the index no more. */
export function goneIds(hostIds: readonly string[], kept: readonly IndexedHost[]): string[] {
  const ids = new Set(kept.map(({ id }) => id));
  return hostIds
    .flatMap((hostId) => audiences.map((audience) => `${hostId}-${audience}`))
    .filter((id) => !ids.has(id));
}

function asText(values: readonly string[]): string[] {
  return Array.from(new Set(values.map(engineText))).filter((text) => text !== '');
}
