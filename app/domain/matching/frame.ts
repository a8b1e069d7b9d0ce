import { label } from '~/domain/taxonomy/lists';
import { cellsLabel, daysLabel, weekdayOfCell } from '~/domain/taxonomy/slots';
import { MODE_WORDS } from '~/lib/geo/travel';
import type { Day } from '~/lib/japanese-date';
import { existingSchemesFor, type SchemeHint } from './existing-schemes';
import { blockersOf, judgePrepared } from './gates';
import { lensOf } from './lens';
import { preparedOf } from './prepared';
import type { Judgement, Place, Seeker, Voice } from './types';
import { voicesFor, type VoiceCard } from './voices';

/** What stands above and beside the places: schemes to check first, and what the community asked for. */
export interface ResultFrame {
  readonly schemes: readonly SchemeCard[];
  readonly voices: readonly VoiceCard[];
}

export interface SchemeCard extends SchemeHint {
  /** How many places run it. */
  readonly hosts: number;
  /**
   * Those of them that take this person when they can come, near where they live: the scheme may be enough by itself.
   * A condition that cannot be met leaves none out, as a scheme has its own.
   */
  readonly covering: readonly { readonly hostId: string; readonly name: string; readonly facts: string }[];
}

const NEAR_MINUTES = 30;
const COVERING_SHOWN = 3;

/** Existing schemes stand first that cover the same slot and area (ELG-3, AT-E6-5); then the others that may fit. */
export function frameFor(
  seeker: Seeker,
  places: readonly Place[],
  voices: readonly Voice[],
  today: Day,
): ResultFrame {
  const schemes = existingSchemesFor(seeker).map((scheme): SchemeCard => {
    const run = places.filter(({ kind }) => kind === scheme.hostKind);
    return { ...scheme, hosts: run.length, covering: coveringOf(seeker, run) };
  });
  const covers = ({ covering }: SchemeCard) => Number(covering.length > 0);
  return {
    schemes: schemes.sort((a, b) => covers(b) - covers(a)),
    voices: voicesFor(seeker, voices, today),
  };
}

function coveringOf(seeker: Seeker, run: readonly Place[]): SchemeCard['covering'] {
  if (seeker.cells.length === 0 || seeker.from === null) return [];
  const lens = lensOf(seeker);
  return run
    .flatMap((place) => {
      const covered = preparedOf(lens, place)
        .filter((one) => blockersOf(lens, one).every(({ kind }) => kind === 'condition'))
        .map((one) => judgePrepared(lens, one))
        .find((judgement) => isNear(seeker, judgement) && isOpenThen(seeker, judgement));
      return covered ? [covered] : [];
    })
    .sort((a, b) => minutesOf(a) - minutesOf(b) || (a.place.hostId < b.place.hostId ? -1 : 1))
    .slice(0, COVERING_SHOWN)
    .map((judgement) => ({
      hostId: judgement.place.hostId,
      name: judgement.place.name,
      facts: [timeWords(judgement), wayWords(judgement)].filter(Boolean).join('・'),
    }));
}

function isNear({ travelMinutesMax }: Seeker, { way }: Judgement): boolean {
  if (way === null) return false;
  return way.at === 'home' || way.trip.minutes <= (travelMinutesMax ?? NEAR_MINUTES);
}

/** By its offers in that very slot; without one, on that very day. */
function isOpenThen(seeker: Seeker, { place, commonCells, time }: Judgement): boolean {
  if (time === 'unknown') return seeker.cells.some((cell) => place.openDays.includes(weekdayOfCell(cell)));
  return commonCells.length > 0;
}

function minutesOf({ way }: Judgement): number {
  return way?.at === 'place' ? way.trip.minutes : 0;
}

function timeWords({ place, commonCells }: Judgement): string {
  return commonCells.length > 0 ? cellsLabel(commonCells) : `${daysLabel(place.openDays)}に開いている`;
}

function wayWords({ place, way }: Judgement): string {
  if (way?.at !== 'place') return label('hostKind', place.kind);
  return `${MODE_WORDS[way.trip.mode]}${way.trip.minutes}分`;
}
