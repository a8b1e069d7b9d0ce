import type { Profile } from '~/domain/people/index.server';
import { cellsOfAll } from '~/domain/taxonomy/slots';
import { fiscalYearOf, type Day } from '~/lib/japanese-date';
import { isTravelMode, type Point } from '~/lib/geo/travel';
import type { Seeker } from './types';

/** What of a case the gates look at besides its profile. */
export interface CaseFactsForMatching {
  readonly isMinor: boolean;
  readonly schoolEndsFiscalYear: number | null;
  /** Inner point of the area the person lives in. */
  readonly from: Point | null;
}

/** The plain seeker behind a profile: slugs only, no word of the person. */
export function seekerOfCase(
  profile: Pick<
    Profile,
    'strengths' | 'wishes' | 'considerations' | 'slots' | 'menuKinds' | 'travelModes' | 'travelMinutesMax'
  >,
  facts: CaseFactsForMatching,
  today: Day,
): Seeker {
  const { schoolEndsFiscalYear } = facts;
  return {
    strengths: profile.strengths.map(({ slug, level, ownWords }) => ({
      slug,
      level,
      inOwnWords: ownWords.trim() !== '',
    })),
    wishes: profile.wishes.map(({ slug }) => slug),
    menuKinds: profile.menuKinds,
    considerations: profile.considerations.map(({ slug, weight }) => ({ slug, type: weight })),
    cells: cellsOfAll(profile.slots),
    stays: profile.slots.includes('stay'),
    travelModes: profile.travelModes.filter(isTravelMode),
    travelMinutesMax: profile.travelMinutesMax,
    from: facts.from,
    minor: facts.isMinor,
    compulsorySchool:
      facts.isMinor && schoolEndsFiscalYear !== null && fiscalYearOf(today) <= schoolEndsFiscalYear,
  };
}
