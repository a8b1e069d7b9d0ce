import { comparableAddress } from '~/lib/text/address';

/** The fields an import writes; what the last import wrote is kept beside the host. */
export interface Written {
  name: string;
  kana: string;
  kind: string;
  address: string;
  lat: number | null;
  lng: number | null;
  phone: string;
  url: string;
  openingText: string;
  openWeekdays: readonly number[];
  credit: string;
}

/** One field in which a list and the registry differ. */
export interface Difference {
  field: keyof Written;
  /** What stands here now, and what the list says. */
  from: unknown;
  to: unknown;
  /** False: a person has edited it here, so it stays until somebody decides. */
  applied: boolean;
}

export interface Comparison {
  /** New values for fields that nobody has edited since the last import. */
  apply: Partial<Written>;
  /** Fields that the list changed, but a person has edited here: they stay. */
  kept: (keyof Written)[];
  differences: Difference[];
}

const FIELDS: readonly (keyof Written)[] = [
  ...(['name', 'kana', 'kind', 'address', 'phone', 'url', 'openingText', 'openWeekdays', 'credit'] as const),
  // A place is one fact: both numbers are taken or kept together.
  ...(['lat', 'lng'] as const),
];

/** What the preview and the result call the fields. */
const writtenNames: Record<keyof Written, string> = {
  name: '名前',
  kana: 'よみがな',
  kind: '種類',
  address: '住所',
  lat: '場所',
  lng: '場所',
  phone: '電話',
  url: 'ウェブサイト',
  openingText: '開いている時間',
  openWeekdays: '曜日',
  credit: '出典',
};

/**
 * What a new edition of a list changes. A field is overwritten only while it still holds what the last import
 * wrote; whatever a person has edited since stays. Two spellings of one address are no change.
 */
export function compare(last: Written, next: Written, now: Written): Comparison {
  const moved = differs(now, last, 'lat') || differs(now, last, 'lng');
  const edited = (field: keyof Written): boolean =>
    field === 'lat' || field === 'lng' ? moved : differs(now, last, field);
  const changed = FIELDS.filter((field) => differs(last, next, field) && differs(now, next, field));
  const free = changed.filter((field) => !edited(field));
  return {
    apply: Object.fromEntries(free.map((field) => [field, next[field]])),
    kept: changed.filter(edited),
    differences: changed.map((field) => ({
      ...{ field, from: now[field], to: next[field] },
      applied: !edited(field),
    })),
  };
}

function differs(left: Written, right: Written, field: keyof Written): boolean {
  if (field === 'address') return comparableAddress(left.address) !== comparableAddress(right.address);
  return JSON.stringify(left[field]) !== JSON.stringify(right[field]);
}

/**
 * What a second list can add to a host that came here otherwise: only what is empty there, and its credit beside
 * the one that stands there.
 */
export function fillBlanks(now: Written, next: Written): Partial<Written> {
  const filled: Partial<Written> = {};
  if (now.kana === '' && next.kana !== '') filled.kana = next.kana;
  if (now.phone === '' && next.phone !== '') filled.phone = next.phone;
  if (now.url === '' && next.url !== '') filled.url = next.url;
  if (now.openingText === '' && next.openingText !== '') filled.openingText = next.openingText;
  if (now.openWeekdays.length === 0 && next.openWeekdays.length > 0) filled.openWeekdays = next.openWeekdays;
  if (now.lat === null && next.lat !== null) Object.assign(filled, { lat: next.lat, lng: next.lng });
  if (Object.keys(filled).length > 0) {
    filled.credit = [now.credit, next.credit].filter((credit) => credit !== '').join('、');
  }
  return filled;
}

/** Fields in words, each once. */
export function namesOfFields(fields: readonly string[]): string {
  return [...new Set(fields.map((field) => writtenNames[field as keyof Written]))].join('・');
}
