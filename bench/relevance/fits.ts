/** A host as its columns hold it, texts in NFKC. */
export interface RawHost {
  id: string;
  name: string;
  kana: string;
  kind: string;
  organisation: string;
  area: string;
  address: string;
  phone: string;
  brings: string;
  opening: string;
  /** Considerations that the host answered with yes, for itself or for one offer. */
  yes: readonly string[];
  offers: readonly RawOffer[];
}

export interface RawOffer {
  title: string;
  description: string;
  menu: string;
  activities: readonly string[];
  strengths: readonly string[];
  yes: readonly string[];
  /** Weekdays from 1 (Monday) and slots. */
  times: readonly { weekday: number; slot: string }[];
}

export type Fits = (host: RawHost) => boolean;

export const all =
  (...parts: readonly Fits[]): Fits =>
  (host) =>
    parts.every((part) => part(host));

export const any =
  (...parts: readonly Fits[]): Fits =>
  (host) =>
    parts.some((part) => part(host));

export const not =
  (part: Fits): Fits =>
  (host) =>
    !part(host);

/** The name or its reading. */
export const named =
  (pattern: RegExp): Fits =>
  ({ name, kana }) =>
    pattern.test(name) || pattern.test(kana);

export const kind =
  (...slugs: readonly string[]): Fits =>
  (host) =>
    slugs.includes(host.kind);

/** The address or the name of the area. */
export const at =
  (pattern: RegExp): Fits =>
  ({ address, area }) =>
    pattern.test(address) || pattern.test(area);

export const reached =
  (digits: string): Fits =>
  ({ phone }) =>
    phone.replace(/\D/g, '').includes(digits);

/** Any text of the host or of an offer. */
export const says =
  (pattern: RegExp): Fits =>
  ({ name, brings, opening, organisation, offers }) =>
    [name, brings, opening, organisation, ...offers.flatMap((o) => [o.title, o.description])].some((text) =>
      pattern.test(text),
    );

/** One and the same offer fits all parts. */
export const offers =
  (...parts: readonly ((offer: RawOffer) => boolean)[]): Fits =>
  (host) =>
    host.offers.some((offer) => parts.every((part) => part(offer)));

export const does =
  (...slugs: readonly string[]) =>
  (offer: RawOffer): boolean =>
    slugs.some((slug) => offer.activities.includes(slug));

export const menu =
  (...slugs: readonly string[]) =>
  (offer: RawOffer): boolean =>
    slugs.includes(offer.menu);

export const tells =
  (pattern: RegExp) =>
  (offer: RawOffer): boolean =>
    pattern.test(offer.title) || pattern.test(offer.description);

/** Answered with yes for the offer; the host's general answers are already among the offer's. */
export const meets =
  (...slugs: readonly string[]) =>
  (offer: RawOffer): boolean =>
    slugs.some((slug) => offer.yes.includes(slug));

export const on =
  (...weekdays: readonly number[]) =>
  (offer: RawOffer): boolean =>
    offer.times.some(({ weekday }) => weekdays.includes(weekday));

export const inSlot =
  (...slots: readonly string[]) =>
  (offer: RawOffer): boolean =>
    offer.times.some(({ slot }) => slots.includes(slot));

/** Answered with yes for the host or any offer. */
export const answersYes =
  (...slugs: readonly string[]): Fits =>
  ({ yes }) =>
    slugs.some((slug) => yes.includes(slug));

export type Group =
  | 'plain'
  | 'spelling'
  | 'kana'
  | 'name'
  | 'place'
  | 'number'
  | 'typo'
  | 'phrase'
  | 'fact'
  | 'sentence'
  | 'letter';

export interface Question {
  text: string;
  group: Group;
  /** Grade 2. */
  best: Fits;
  /** Grade 1, where it is not already the best. */
  good?: Fits;
}

/** Questions of one group, as rows of text, best and good. */
export function asked(
  group: Group,
  rows: readonly (readonly [text: string, best: Fits, good?: Fits])[],
): Question[] {
  return rows.map(([text, best, good]) => ({ text, group, best, ...(good ? { good } : {}) }));
}
