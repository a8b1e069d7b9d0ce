import { bestTrip, MODE_WORDS } from '~/domain/matching/travel';

/** Ways on the ground are longer than the bird's (product decision D14). */
const detour = 1.3;

/** 「歩いて6分」, 「バス・電車で24分」 for crow-flies metres. */
export function tripWords(distanceM: number): string {
  const { mode, minutes } = bestTrip(distanceM * detour, []);
  return `${MODE_WORDS[mode]}${minutes}分`;
}
