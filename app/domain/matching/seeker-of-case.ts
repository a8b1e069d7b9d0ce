import type { ConsiderationType } from '~/domain/taxonomy/lists';
import { cellsOfAll } from '~/domain/taxonomy/slots';
import { compulsorySchoolOn } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { isTravelMode, type Point } from '~/lib/geo/travel';
import type { Seeker, StrengthLevel } from './types';

/** What of a profile the gates and the score look at. */
export interface ProfileForMatching {
  readonly strengths: readonly {
    readonly slug: string;
    readonly level: StrengthLevel;
    readonly ownWords: string;
  }[];
  readonly wishes: readonly { readonly slug: string }[];
  readonly considerations: readonly { readonly slug: string; readonly weight: ConsiderationType }[];
  readonly slots: readonly string[];
  readonly menuKinds: readonly string[];
  readonly travelModes: readonly string[];
  readonly travelMinutesMax: number | null;
}

/** What of a case the gates look at besides its profile. */
export interface CaseFactsForMatching {
  readonly isMinor: boolean;
  readonly schoolEndsFiscalYear: number | null;
  /** Inner point of the area the person lives in. */
  readonly from: Point | null;
}

/** The plain seeker behind a profile: slugs only, no word of the person. */
export function seekerOfCase(profile: ProfileForMatching, facts: CaseFactsForMatching, today: Day): Seeker {
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
    compulsorySchool: compulsorySchoolOn(facts, today),
  };
}
