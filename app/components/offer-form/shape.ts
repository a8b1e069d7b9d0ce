import type { useForm } from '@conform-to/react';
import type { OfferView } from '~/domain/registry/index.server';

/** What the fields of the form start with; answers by condition. */
export interface OfferFormShape {
  title: string;
  menuKind: string;
  activities: string[];
  description: string;
  places: string;
  openEntry: boolean;
  cells: string[];
  start: string;
  end: string;
  timeNegotiable: boolean;
  timeNote: string;
  usesCapacity: boolean;
  rewardKind: string;
  minAge: string;
  costYen: string;
  watchOver: string[];
  startsOn: string;
  validUntil: string;
  answers: Record<string, string>;
}

export const emptyOffer: OfferFormShape = {
  title: '',
  menuKind: '',
  activities: [],
  description: '',
  places: '',
  openEntry: false,
  cells: [],
  start: '',
  end: '',
  timeNegotiable: false,
  timeNote: '',
  usesCapacity: false,
  rewardKind: 'none',
  minAge: '',
  costYen: '',
  watchOver: [],
  startsOn: '',
  validUntil: '',
  answers: {},
};

const text = (value: number | string | null) => (value === null || value === 0 ? '' : String(value));

/** The form of an offer that stands already. */
export function offerDefaults(offer: OfferView, answers: Record<string, string>): OfferFormShape {
  return {
    title: offer.title,
    menuKind: offer.menuKind,
    activities: [...offer.activities],
    description: offer.description,
    places: text(offer.places),
    openEntry: offer.openEntry,
    cells: [...offer.cells],
    start: offer.clock?.start ?? '',
    end: offer.clock?.end ?? '',
    timeNegotiable: offer.timeNegotiable,
    timeNote: offer.timeNote,
    usesCapacity: offer.usesCapacity,
    rewardKind: offer.rewardKind,
    minAge: text(offer.minAge),
    costYen: text(offer.costYen),
    watchOver: [...offer.watchOver],
    startsOn: text(offer.startsOn),
    validUntil: text(offer.validUntil),
    answers,
  };
}

/** The fields of the form, as conform hands them out. */
export type OfferFields = ReturnType<typeof useForm<OfferFormShape>>[1];
