import { anOpenedCase, now } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { getUrgent, openUrgently } from '~/domain/people/index.server';
import { first } from './first';
import { renamed } from './town-codes';

const inAnEmergency = {
  kind: 'life',
  reason: '消防から、ふだんの様子をたずねられた',
  understood: 'on',
} as const;

/** Cases that somebody of another agency has opened in an emergency, or may open. */
export async function theOpenings(town: TownName) {
  const code = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await openUrgently(strangerScope('coordinator', town), { ...inAnEmergency, code });
  const { open } = await getUrgent(strangerScope('coordinator', town), undefined, { now });
  await renamed(town, code, 23);
  return { opening: first(open).id };
}
