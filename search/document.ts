import { slotValues, weekdayValues, type Visibility } from './port';
import { foldForms, toKatakana } from './normalise/normalise';
import { lexemesOf } from './tokens';

/** The facts of one offer, or of a host that has none yet (then `menu` is null). */
export interface OfferFacts {
  menu: string | null;
  activities: readonly string[];
  /** Considerations answered with yes, by the offer or by the host in general. */
  conditions: readonly string[];
  /** Weekdays (1 = Monday … 7 = Sunday) with their slots; a slot of null: that day, hours unknown. */
  times: readonly { weekday: number; slot: string | null }[];
  open: boolean;
  /** Places left; null: not counted or not known. */
  left: number | null;
  /** First and last day, YYYY-MM-DD. */
  since: string | null;
  until: string | null;
}

/** All of a host that one audience may find it by. */
export interface HostDocument {
  hostId: string;
  audience: Visibility['audience'];
  /** Name and other names. */
  names: readonly string[];
  /** How the names are read. */
  readings: readonly string[];
  /** Labels of kind, menus and activities. */
  tags: readonly string[];
  /** Areas, address, conditions, days and times. */
  conditions: readonly string[];
  /** Everything else in words. */
  texts: readonly string[];
  kind: string;
  /** Ids of the area and of those around it; `outside` or `unknown`. */
  areas: readonly string[];
  stance: string | null;
  status: string;
  confirmedOn: string | null;
  lat: number | null;
  lng: number | null;
  /** 0 ≤ quality < 1: how much is known and how fresh it is; decides between equals. */
  quality: number;
  offers: readonly OfferFacts[];
}

/** The document as the search table keeps it. */
interface SearchRow {
  lexemes: string[];
  /** Its folded words: a value a line, a kind of value a page (`pagesOf`). */
  norm: string;
}

const corporateForms =
  /^(?:(?:公益|一般|特定|認定)?(?:株式|有限|合同|合資|社会福祉|医療|学校|宗教|農事組合|社団|財団|特定非営利活動|NPO)(?:会社|法人)|[（(][株有合社福医学特]{1,2}[）)]|[㈱㈲])\s*|\s*(?:株式会社|有限会社|合同会社|[（(][株有][）)]|[㈱㈲])$/u;

/** A name; without the corporate form it begins or ends with; and each of them without its spaces. */
export function namesOf(name: string): string[] {
  const bare = name.replace(corporateForms, '').trim() || name;
  return Array.from(new Set([name, bare, ...[name, bare].map((text) => text.replace(/\s+/gu, ''))]));
}

/** A telephone number as written and as its digits alone. */
export function phonesOf(phone: string): string[] {
  return [phone, phone.normalize('NFKC').replace(/\D/g, '')];
}

/** Folds a document. */
export function rowOf(document: HostDocument): SearchRow {
  const { names, readings, tags, conditions, texts } = document;
  const spoken = [...names, ...readings, ...readings.map(toKatakana)];
  const lexemes = new Set(factLexemes(document.offers));
  for (const value of [...spoken, ...tags, ...conditions, ...texts])
    for (const lexeme of read(value).lexemes) lexemes.add(lexeme);
  return {
    lexemes: Array.from(lexemes),
    norm: [spoken, tags, conditions, texts].map(linesOf).join(PAGE_BREAK),
  };
}

const PAGE_BREAK = '\f';

/** The folded words of a row by where they stand; whatever is not told apart is text. */
export interface Pages {
  names: readonly string[];
  tags: readonly string[];
  conditions: readonly string[];
  texts: readonly string[];
}

/** Reads `norm` again. */
export function pagesOf(norm: string): Pages {
  const pages = norm.split(PAGE_BREAK).map((page) => page.split('\n').filter((line) => line !== ''));
  const texts = pages.pop() ?? [];
  const [names = [], tags = [], conditions = []] = pages;
  return { names, tags, conditions, texts };
}

interface Read {
  /** Both foldings of every form. */
  lines: readonly string[];
  lexemes: ReadonlySet<string>;
}

// Labels of kinds, activities, conditions and areas come again with every host.
const known = new Map<string, Read>();
const mostKnown = 5_000;

function read(value: string): Read {
  const kept = known.get(value);
  if (kept) return kept;
  const forms = foldForms(value);
  const fresh = { lines: forms.flatMap(({ l1, l2 }) => [l2, l1]), lexemes: lexemesOf(forms) };
  if (known.size >= mostKnown) known.clear();
  known.set(value, fresh);
  return fresh;
}

/** Both foldings of values, each between line breaks; two katakana are looked for as they were written. */
function linesOf(values: readonly string[]): string {
  const found = new Set<string>();
  for (const value of values) for (const line of read(value).lines) found.add(line);
  return `\n${Array.from(found).join('\n')}\n`;
}

function factLexemes(offers: readonly OfferFacts[]): string[] {
  return offers.flatMap((offer) =>
    offer.times.flatMap(({ weekday, slot }) => [`#w${weekday}`, ...(slot === null ? [] : [`#s${slot}`])]),
  );
}

/** The bits of the weekday or slot that a lexeme of facts tells. */
export function bitsOfLexeme(lexeme: string): bigint {
  const value = lexeme.slice(2);
  return lexeme.startsWith('#w')
    ? timeMask([weekdayValues[Number(value) - 1] ?? ''], null)
    : timeMask(null, [value]);
}

/** Bits a weekday has: its four slots and one for "hours unknown". */
const bitsOfDay = slotValues.length + 1;

function timeBit(weekday: number, slot: string | null): bigint {
  const at = slot === null ? slotValues.length : slotValues.findIndex((value) => value === slot);
  return weekday >= 1 && weekday <= 7 && at >= 0 ? 1n << BigInt(bitsOfDay * (weekday - 1) + at) : 0n;
}

/** Weekdays and slots as one number: bit 5 × (weekday − 1) + slot, the fifth slot standing for unknown hours. */
export function timeBits(times: OfferFacts['times']): bigint {
  return times.reduce((bits, { weekday, slot }) => bits | timeBit(weekday, slot), 0n);
}

/**
 * The bits of all given weekdays in all given slots. Null stands for all of them; hours that are not known belong to
 * a weekday, but to no slot. What is no weekday or slot has no bit.
 */
export function timeMask(weekdays: readonly string[] | null, slots: readonly string[] | null): bigint {
  const days = (weekdays ?? weekdayValues).map(
    (name) => weekdayValues.findIndex((value) => value === name) + 1,
  );
  const hours = slots ?? [...slotValues, null];
  return timeBits(days.flatMap((weekday) => hours.map((slot) => ({ weekday, slot }))));
}
