import type { Visibility } from '../port';

/** A value as a filter reads it; whatever it holds, it ends where it ends. */
export function filterValue(text: string): string {
  return `"${text.replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}

/** Whose documents: every request of this engine carries it, because `searchRequest` alone makes requests. */
export function filterOf({ municipalityId, audience }: Visibility): string {
  return `municipality = ${filterValue(municipalityId)} AND audience = ${filterValue(audience)}`;
}
