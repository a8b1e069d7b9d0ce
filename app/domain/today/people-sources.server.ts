import { accessItems } from './access-sources.server';
import { consents } from './consent-sources.server';
import type { Source } from './get-today.server';

/** What waits about those whom cases are about: openings in an emergency, and consents. */
export const peopleSources: readonly Source[] = [
  ['cases.oversee', accessItems],
  ['consents.record', consents],
];
