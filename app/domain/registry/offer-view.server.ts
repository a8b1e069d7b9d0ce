import type { OpportunityRow } from '#db/queries/registry-opportunities.server';
import { label, labels } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import type { OpportunityStatus } from './labels';
import { offerStateOf, placesLeftWithin, type PlacesOfHost } from './offer-state';
import { labourResult } from './labour';
import { cellOfTime, sharedClock } from './offer-times';
import { dateRows } from './opportunity-row';
import { nextDays, patternLabel, patternOf, periodOf } from './time-pattern';

const daysAhead = 6;

/** An offer as pages show it: labels instead of slugs, and what follows from the day. */
export function offerView(row: OpportunityRow, taken: number, today: Day, host: PlacesOfHost) {
  const { times, calendar, ...offer } = row;
  const pattern = patternOf(row);
  const status = offer.status as OpportunityStatus;
  const facts = { ...offer, ...periodOf(offer, pattern, today), status, taken };
  const state = offerStateOf(facts, today);
  const left = placesLeftWithin(facts, host);
  const from = offer.startsOn !== null && offer.startsOn > today ? offer.startsOn : today;
  return {
    ...offer,
    status: facts.status,
    taken,
    left,
    state: state === 'open' && left === 0 ? ('full' as const) : state,
    menuLabel: label('menuKind', offer.menuKind),
    activityLabels: labels('activity', offer.activities),
    strengthLabels: labels('strength', offer.strengths),
    rewardLabel: label('rewardKind', offer.rewardKind),
    labour: labourResult(offer.rewardKind, offer.labourAnswers),
    watchOverLabels: labels('watchOver', offer.watchOver),
    cells: times.map(cellOfTime),
    clock: sharedClock(times),
    nth: calendar.nth ?? [],
    season: calendar.season ?? null,
    holidaysOut: calendar.holidaysOut ?? false,
    dates: dateRows(calendar.dates ?? []),
    timeLabel: timeLabel(row),
    nextDays: nextDays(pattern, from, daysAhead, isHoliday).filter(
      (day) => offer.validUntil === null || day <= offer.validUntil,
    ),
  };
}

export type OfferView = ReturnType<typeof offerView>;

/** 「火・木曜の午前 10:00〜12:00」, 「相談して決める」, 「時間は未定」. */
export function timeLabel(
  offer: Parameters<typeof patternOf>[0] & { timeNegotiable: boolean; timeNote: string },
): string {
  const parts = [
    patternLabel(patternOf(offer)),
    offer.timeNegotiable ? '相談して決める' : '',
    offer.timeNote,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('。') : '時間は未定';
}
