import type { z } from 'zod';
import { timesFrom, type OfferTime } from './offer-times';
import type { registerOpportunitySchema } from './opportunity-schema';

type OfferInput = Omit<z.output<typeof registerOpportunitySchema>, 'hostId' | 'open'>;

/** The columns of an offer from its form; `earlier` are the times that stood before. */
export function offerColumns(input: OfferInput, earlier: readonly OfferTime[] = []) {
  const { cells, start, end, answers: _answers, ...columns } = input;
  const clock = start !== undefined && end !== undefined ? { start, end } : null;
  return {
    ...columns,
    description: input.description ?? '',
    timeNote: input.timeNote ?? '',
    places: input.places ?? null,
    minAge: input.minAge ?? null,
    startsOn: input.startsOn ?? null,
    validUntil: input.validUntil ?? null,
    times: timesFrom(cells, clock, earlier),
  };
}
