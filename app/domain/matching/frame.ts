import { existingSchemesFor, type SchemeHint } from './existing-schemes';
import type { Place, Seeker, Voice } from './types';
import { speakerName, voicesFor } from './voices';

/** What stands above and beside the places: schemes to check first, and what the community asked for. */
export interface ResultFrame {
  readonly schemes: readonly (SchemeHint & { readonly hosts: number })[];
  readonly voices: readonly VoiceCard[];
}

export interface VoiceCard {
  readonly id: string;
  readonly words: string;
  /** Who said it, and where. */
  readonly by: string;
  readonly hostKind: string;
}

export function frameFor(seeker: Seeker, places: readonly Place[], voices: readonly Voice[]): ResultFrame {
  return {
    schemes: existingSchemesFor(seeker).map((scheme) => ({
      ...scheme,
      hosts: places.filter(({ kind }) => kind === scheme.hostKind).length,
    })),
    voices: voicesFor(seeker, voices).map(({ id, words, saidBy, areaName }) => ({
      id,
      words,
      by: [speakerName(saidBy), areaName].filter(Boolean).join('・'),
      hostKind: saidBy,
    })),
  };
}
