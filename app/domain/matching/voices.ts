import { activitiesOfStrength, activitiesOfWish, label } from '~/domain/taxonomy/lists';
import { formatDay, type Day } from '~/lib/japanese-date';
import { personSource, sourceText, together } from './sources';
import type { Line, Seeker, Voice } from './types';

/** 地域の声 as a candidate of its own: no place yet, but somebody who would be glad of one (MAT-12, AT-E1-1). */
export interface VoiceCard {
  readonly id: string;
  readonly words: string;
  /** Who said it, where and when. */
  readonly by: string;
  /** Why it fits this person; what a menu would have to settle is always the same. */
  readonly fits: readonly Line[];
  /** Whom it was brought to already. */
  readonly lead: { readonly id: string; readonly name: string } | null;
}

/** 地域の声 that this person's strengths or wishes could answer, each with why. */
export function voicesFor(seeker: Seeker, voices: readonly Voice[], today: Day): VoiceCard[] {
  return voices.flatMap((voice) => {
    const fits = fitsOf(seeker, voice, today);
    const { id, words, saidBy, areaName, heardOn, lead = null } = voice;
    const on = heardOn === undefined ? '' : formatDay(heardOn);
    const by = [speakerName(saidBy), areaName, on].filter(Boolean).join('・');
    return fits.length > 0 ? [{ id, words, by, fits, lead }] : [];
  });
}

function fitsOf(seeker: Seeker, { activities, menuKinds, heardOn }: Voice, today: Day): Line[] {
  const said = sourceText({ from: 'community', on: heardOn }, today);
  const line = (text: string, slugs: readonly string[]): Line => ({
    text,
    source: together(personSource(seeker, slugs, today), said),
    must: false,
  });
  const bringers = [
    ...seeker.strengths.map(({ slug }) => ({
      slug,
      words: label('strength', slug),
      to: activitiesOfStrength(slug),
    })),
    ...seeker.wishes.map((slug) => ({ slug, words: label('wish', slug), to: activitiesOfWish(slug) })),
  ];
  const byActivity = activities.flatMap((activity) => {
    const leading = bringers.filter(({ to }) => to.includes(activity));
    if (leading.length === 0) return [];
    const words = leading.map((one) => one.words).join('、');
    return [
      line(
        `${words} → ${label('activity', activity)}`,
        leading.map(({ slug }) => slug),
      ),
    ];
  });
  const byMenu = menuKinds
    .filter((menu) => seeker.menuKinds.includes(menu))
    .map((menu) => line(`「${label('menuKind', menu)}」の希望に合う`, []));
  return [...byActivity, ...byMenu];
}

/** Who said it, in words: residents, or a kind of host. */
export function speakerName(saidBy: string): string {
  return saidBy === 'resident' ? '住民' : label('hostKind', saidBy);
}
