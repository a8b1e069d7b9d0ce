import { reasonsOf } from '~/domain/matching/near-miss';
import { relaxationsOf } from '~/domain/matching/relaxations';
import type { Ranking } from '~/domain/matching/rules';
import { blockersAt, eachLeft, isFit, isOut } from '~/domain/matching/standing';
import type { Answer, Judgement, Offer, Place, Seeker, StrengthLevel, Voice } from '~/domain/matching/types';
import { freshnessLabel, freshnessOf } from '~/domain/registry/rules';
import { cellsOfAll } from '~/domain/taxonomy/slots';

/** Plain inputs of the matching rules, in the words of the worked examples. */
export const TODAY = '2026-11-20';
export const HOME = { lat: 34.9, lng: 138.3 };

const METRES_PER_DEGREE = 111_195;

/** A point due north of HOME that is so many metres of real way (×1.3) away. */
export function pointAtWay(metres: number): { lat: number; lng: number } {
  return { lat: HOME.lat + metres / 1.3 / METRES_PER_DEGREE, lng: HOME.lng };
}

export function daysAgo(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

export function answer(value: Answer['answer'], note = ''): Answer {
  return { answer: value, note, source: { from: 'registration', on: '2026-06-12' } };
}

export function answers(text: Record<string, Answer['answer']>): Record<string, Answer> {
  return Object.fromEntries(Object.entries(text).map(([slug, value]) => [slug, answer(value)]));
}

interface SeekerWords {
  strengths?: Record<string, StrengthLevel>;
  wishes?: string[];
  menuKinds?: string[];
  must?: string[];
  prefer?: string[];
  try?: string[];
  slots?: string[];
  travelModes?: Seeker['travelModes'];
  travelMinutesMax?: number;
  from?: Seeker['from'];
  minor?: boolean;
  compulsorySchool?: boolean | null;
  ownWords?: string[];
}

export function aSeeker(words: SeekerWords = {}): Seeker {
  const slots = words.slots ?? [];
  const of = (type: 'must' | 'prefer' | 'try') => (words[type] ?? []).map((slug) => ({ slug, type }));
  return {
    strengths: Object.entries(words.strengths ?? {}).map(([slug, level]) => ({
      slug,
      level,
      inOwnWords: words.ownWords?.includes(slug) ?? false,
    })),
    wishes: words.wishes ?? [],
    menuKinds: words.menuKinds ?? [],
    considerations: [...of('must'), ...of('prefer'), ...of('try')],
    cells: cellsOfAll(slots),
    stays: slots.includes('stay'),
    travelModes: words.travelModes ?? [],
    travelMinutesMax: words.travelMinutesMax ?? null,
    from: words.from === undefined ? HOME : words.from,
    minor: words.minor ?? false,
    compulsorySchool: words.compulsorySchool === undefined ? false : words.compulsorySchool,
  };
}

export function anOffer(words: Partial<Omit<Offer, 'cells'>> & { slots?: string[] | null } = {}): Offer {
  const { slots, ...rest } = words;
  return {
    id: 'offer-1',
    title: '水やりと草取り',
    menuKind: 'work_experience',
    activities: ['weeding'],
    welcomes: [],
    limits: '',
    cells: slots === null ? null : cellsOfAll(slots ?? ['tue_am']),
    timeNegotiable: false,
    answers: {},
    free: 1,
    openEntry: false,
    numbers: null,
    paused: false,
    startsOn: null,
    minAge: null,
    rewardKind: 'none',
    watchOver: [],
    room: { state: 'not_needed' },
    roomByCell: {},
    ...rest,
  };
}

/** A listed, visited, welcoming host beside HOME, with one offer unless said otherwise. */
export function aPlace(words: Partial<Place> = {}): Place {
  const { confirmedOn = daysAgo(10) } = words;
  return {
    hostId: 'host-1',
    name: '畑の会 みのり',
    kind: 'farm',
    areaName: '北山',
    outside: false,
    phone: '',
    point: HOME,
    status: 'listed',
    stance: 'welcome',
    confirmedOn,
    freshness: freshnessOf(confirmedOn, TODAY),
    confirmedLabel: freshnessLabel(confirmedOn, TODAY),
    assessedOn: daysAgo(30),
    clearedForMinors: false,
    openDays: [],
    source: { from: 'registration', on: '2026-06-12' },
    room: { state: 'not_needed' },
    answers: {},
    offers: [anOffer()],
    ...words,
  };
}

/** A place known from open data alone: pending, never asked, no offer. */
export function anImportedPlace(words: Partial<Place> = {}): Place {
  return aPlace({
    status: 'pending',
    stance: 'not_asked',
    confirmedOn: null,
    assessedOn: null,
    source: { from: 'open_data', title: '店舗一覧' },
    offers: [],
    ...words,
  });
}

export function aVoice(words: Partial<Voice> = {}): Voice {
  return {
    id: 'voice-1',
    words: '男性の集まる機会をつくりたい',
    saidBy: 'neighborhood_association',
    areaName: '',
    menuKinds: ['instructor_role'],
    activities: ['cooking_instructor'],
    ...words,
  };
}

/** Why places were left out, with what brings them back. */
export function reasonsFor(seeker: Seeker, { left }: Ranking) {
  return reasonsOf(left, relaxationsOf(seeker, left.listed.places));
}

export interface LeftOut {
  readonly judgement: Pick<Judgement, 'place' | 'blockers'>;
  readonly isFit: boolean;
}

/** The places that are left out by a known fact, and those that are not but where nothing is known to fit. */
export function leftOf({ left }: Pick<Ranking, 'left'>): Record<'excluded' | 'others', LeftOut[]> {
  const found: Record<'excluded' | 'others', LeftOut[]> = { excluded: [], others: [] };
  eachLeft(left, (outcome, one, _, to) => {
    const judgement = { place: one.place, blockers: blockersAt(left.lens, one, to) };
    found[isOut(outcome) ? 'excluded' : 'others'].push({ judgement, isFit: isFit(outcome) });
  });
  return found;
}
