import { cellsLabel, type Cell } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import { combinedOf } from './combined';
import type { Ranked } from './rules';
import type { Band, Seeker } from './types';

/** Offers that together cover a week, as a page shows them. */
export interface CombinedRow {
  /** 「組み合わせると、週の5コマになります」 */
  readonly words: string;
  readonly parts: readonly CombinedPart[];
}

export interface CombinedPart {
  readonly hostId: string;
  readonly name: string;
  /** Of the offer. */
  readonly title: string;
  /** 「火・木曜の午前（祝日は休み）」 */
  readonly when: string;
  readonly band: Band;
  /** The number of who is to be asked; empty: not known. */
  readonly phone: string;
}

/** `ranked`: the bands in their order. */
export function combinedRows(seeker: Seeker, ranked: readonly Ranked[], today: Day): CombinedRow[] {
  return combinedOf(seeker, ranked, today).map(({ parts, slots }) => ({
    words: `${parts.length}か所を組み合わせると、週の${slots}コマになります`,
    parts: parts.map(({ ranked: { judgement }, cells, band }) => ({
      hostId: judgement.place.hostId,
      name: judgement.place.name,
      title: judgement.candidate.offer.title,
      when: whenOf(cells, judgement.candidate.offer.limits),
      band,
      phone: judgement.place.phone,
    })),
  }));
}

function whenOf(cells: readonly Cell[], limits: string): string {
  return `${cellsLabel(cells)}${limits && `（${limits}）`}`;
}
