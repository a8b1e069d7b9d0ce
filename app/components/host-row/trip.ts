import { tripText, usualTrips } from '~/lib/geo/travel';

/** 「歩いて6分」, 「歩いて33分・バスや車で17分」 for crow-flies metres. */
export function tripWords(distanceM: number): string {
  return usualTrips(distanceM).map(tripText).join('・');
}
