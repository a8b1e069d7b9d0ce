import type { OpportunityRow } from '#db/queries/registry-opportunities.server';
import { cellsLabel, label, labels } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import type { OpportunityStatus } from './labels';
import { offerStateOf, placesLeft } from './offer-state';
import { cellOfTime, sharedClock, type OfferTime } from './offer-times';

/** An offer as pages show it: labels instead of slugs, and what follows from the day. */
export function offerView({ times, ...offer }: OpportunityRow, taken: number, today: Day) {
  const facts = { ...offer, status: offer.status as OpportunityStatus, taken };
  return {
    ...offer,
    status: facts.status,
    taken,
    left: placesLeft(facts),
    state: offerStateOf(facts, today),
    menuLabel: label('menuKind', offer.menuKind),
    activityLabels: labels('activity', offer.activities),
    rewardLabel: label('rewardKind', offer.rewardKind),
    watchOverLabels: labels('watchOver', offer.watchOver),
    cells: times.map(cellOfTime),
    clock: sharedClock(times),
    timeLabel: timeLabel({ ...offer, times }),
  };
}

export type OfferView = ReturnType<typeof offerView>;

/** 「火・木曜の午前 10:00〜12:00」, 「相談して決める」, 「時間は未定」. */
export function timeLabel(offer: {
  times: readonly OfferTime[];
  timeNegotiable: boolean;
  timeNote: string;
}): string {
  const clock = sharedClock(offer.times);
  const week = offer.times.length > 0 ? cellsLabel(offer.times.map(cellOfTime)) : '';
  const parts = [
    clock ? `${week} ${clock.start}〜${clock.end}` : week,
    offer.timeNegotiable ? '相談して決める' : '',
    offer.timeNote,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('。') : '時間は未定';
}
