import type { CaseRow } from '#db/queries/cases.server';
import { listAreasWithPoint } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import { findProfile, findSaidOn, type Profile } from '~/domain/people/index.server';
import type { Day } from '~/lib/japanese-date';
import { seekerOfCase } from './seeker-of-case';
import type { Seeker } from './types';

/** The seeker behind a case on a day, with the profile it comes from. Access is the caller's. */
export async function readSeeker(
  tx: ScopedTx,
  row: CaseRow,
  day: Day,
): Promise<{ seeker: Seeker; profile: Profile }> {
  const area = (await listAreasWithPoint(tx)).find(({ id }) => id === row.areaId);
  const from = area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
  const profile = await findProfile(tx, row.id);
  const said = [...profile.strengths, ...profile.wishes].map(({ slug }) => slug);
  const saidOn = await findSaidOn(tx, row.id, said);
  return { seeker: { ...seekerOfCase(profile, { ...row, from }, day), saidOn }, profile };
}
