import type { FieldName, useForm } from '@conform-to/react';
import type { ProposalDraft } from '~/domain/matching/index.server';
import type { OfferView } from '~/domain/registry/index.server';

/** What the fields of the form start with; answers by condition. */
export interface OfferFormShape {
  title: string;
  menuKind: string;
  activities: string[];
  strengths: string[];
  description: string;
  easyDescription: string;
  places: string;
  openEntry: boolean;
  cells: string[];
  start: string;
  end: string;
  nth: string[];
  seasonFrom: string;
  seasonTo: string;
  holidaysOut: boolean;
  dates: { on: string; start: string; end: string }[];
  timeNegotiable: boolean;
  timeNote: string;
  minutesPerSession: string;
  sessionsPerMonth: string;
  travelNote: string;
  insuranceRequired: boolean;
  usesCapacity: boolean;
  rewardKind: string;
  labour: Record<string, string>;
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
  strengths: [],
  description: '',
  easyDescription: '',
  places: '',
  openEntry: false,
  cells: [],
  start: '',
  end: '',
  nth: [],
  seasonFrom: '',
  seasonTo: '',
  holidaysOut: false,
  dates: [],
  timeNegotiable: false,
  timeNote: '',
  minutesPerSession: '',
  sessionsPerMonth: '',
  travelNote: '',
  insuranceRequired: false,
  usesCapacity: false,
  rewardKind: 'none',
  labour: {},
  minAge: '',
  costYen: '',
  watchOver: [],
  startsOn: '',
  validUntil: '',
  answers: {},
};

const text = (value: number | string | null) => (value === null || value === 0 ? '' : String(value));

/** 06-15 as people write it: 6月15日. */
function monthDay(day: string | undefined): string {
  const [month, date] = (day ?? '').split('-').map(Number);
  return month && date ? `${month}月${date}日` : '';
}

/** The form of an offer that stands already. */
export function offerDefaults(offer: OfferView, answers: Record<string, string>): OfferFormShape {
  return {
    title: offer.title,
    menuKind: offer.menuKind,
    activities: [...offer.activities],
    strengths: [...offer.strengths],
    description: offer.description,
    easyDescription: offer.easyDescription,
    places: text(offer.places),
    openEntry: offer.openEntry,
    cells: [...offer.cells],
    start: offer.clock?.start ?? '',
    end: offer.clock?.end ?? '',
    nth: offer.nth.map(String),
    seasonFrom: monthDay(offer.season?.from),
    seasonTo: monthDay(offer.season?.to),
    holidaysOut: offer.holidaysOut,
    dates: offer.dates.map((row) => ({ ...row })),
    timeNegotiable: offer.timeNegotiable,
    timeNote: offer.timeNote,
    minutesPerSession: text(offer.minutesPerSession),
    sessionsPerMonth: text(offer.sessionsPerMonth),
    travelNote: offer.travelNote,
    insuranceRequired: offer.insuranceRequired,
    usesCapacity: offer.usesCapacity,
    rewardKind: offer.rewardKind,
    labour: { ...offer.labourAnswers },
    minAge: text(offer.minAge),
    costYen: text(offer.costYen),
    watchOver: [...offer.watchOver],
    startsOn: text(offer.startsOn),
    validUntil: text(offer.validUntil),
    answers,
  };
}

/** The same with what the host said that it can: one time more, or a task of which an offer of its own is made. */
export function withDraft(form: OfferFormShape, draft: ProposalDraft | null): OfferFormShape {
  if (!draft) return form;
  return {
    ...form,
    title: draft.title ?? form.title,
    menuKind: form.menuKind || draft.menuKind,
    activities: draft.activities.length > 0 ? [...draft.activities] : form.activities,
    cells: draft.cell === null ? form.cells : [...new Set([...form.cells, draft.cell])],
    answers: { ...form.answers, ...draft.answers },
  };
}

/** The fields of the form, as conform hands them out. */
export type OfferFields = ReturnType<typeof useForm<OfferFormShape>>[1];
export type OfferFormMeta = ReturnType<typeof useForm<OfferFormShape>>[0];

/** The name of the list of days as the buttons that change it take it. */
export function datesName(name: string): FieldName<OfferFormShape['dates']> {
  return name;
}
