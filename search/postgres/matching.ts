import type { Visibility } from '../port';
import { quoted } from '../tokens';

/** Whose rows: the terms of municipality and audience that every query of this engine begins with. */
export function visibilityTerms({ municipalityId, audience }: Visibility): string {
  return `${quoted(`#t${municipalityId}`)} & ${quoted(`#v${audience}`)}`;
}
