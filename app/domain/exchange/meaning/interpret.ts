import type { AddressSpeller, Spelling } from '~/lib/text/address-spelling';
import { oneLine, readingOf } from '~/lib/text/fold';
import { readPhone } from '~/lib/text/phone';
import { readPoint, readPointPair, type LatLng, type PointReading } from '~/lib/geo/point';
import { capacityIn } from './capacity-text';
import type { Field } from './column-names';
import { guessKind, type KindCertainty } from './host-kind';
import { readOpening } from './opening';
import type { Understanding } from './recognise';
import { whereabouts, type Home, type Whereabouts } from './whereabouts';

/** What a row of a list says about a host, ready to be compared and stored. */
export interface Candidate {
  /** Number in the source; not unique in many of them. */
  id: string;
  name: string;
  /** In full-width katakana. */
  kana: string;
  kind: string | null;
  certainty: KindCertainty;
  address: string;
  /** How far the spelling of the address was put right. */
  spelling: Spelling;
  point: LatLng | null;
  /** Why there is no point, '' when there is one. */
  noPoint: string;
  phone: string;
  url: string;
  capacity: number | null;
  openWeekdays: number[];
  openingText: string;
  credit: string;
  whereabouts: Whereabouts;
  /** What was put right or left out, in Japanese. */
  notes: string[];
}

export type Interpreted = { usable: true; candidate: Candidate } | { usable: false; reason: string };

/** How the rows of one list are to be read. */
export interface Reading {
  understanding: Understanding;
  home: Home;
  /** Kind for rows that do not tell theirs; null while nobody has chosen. */
  usualKind: string | null;
  /** Kind for all rows, whatever they say. */
  forcedKind: string | null;
  /** Credit for rows that name no publisher. */
  credit: string;
  /** Puts the spelling of an address right, by 町丁目 where their list is loaded. */
  spell: AddressSpeller;
  /** Names of the areas of the municipality, as they are written and spoken. */
  areaNames: readonly string[];
}

/** Enough of a row to tell which host it is. */
export interface Identity {
  id: string;
  name: string;
  address: string;
  spelling: Spelling;
  whereabouts: Whereabouts;
  where: PointReading;
}

export type Identified = { usable: true; identity: Identity } | { usable: false; reason: string };

/** The lengths the form of a host takes, so that what was taken in can be edited. */
const LONGEST = { name: 60, kana: 80, address: 120 };
const WITHHELD = /^(?:非公開|未公開|不明|なし|無|ー|-|―|—|※.*)$/u;

type Cell = (field: Field) => string;

/** The first filled cell of a field, as written. */
function rawCells(cells: readonly string[], { columns }: Understanding): Cell {
  return (field) =>
    (columns[field] ?? []).map((column) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '';
}

/** The same on one line, '' for what the list withholds. */
function givenCells(raw: Cell): Cell {
  return (field) => {
    const text = oneLine(raw(field));
    return WITHHELD.test(text) ? '' : text;
  };
}

/** To whom a row belongs. Cheap: a list of the whole country has thousands of rows of others. */
export function whereaboutsOf(cells: readonly string[], { understanding, home }: Reading): Whereabouts {
  const raw = rawCells(cells, understanding);
  const given = givenCells(raw);
  const address = addressOf(given);
  return whereabouts(
    { address, prefecture: given('prefecture'), city: given('city'), code: raw('code') },
    home,
  );
}

/** Reads of a row what tells which host it is. Without a usable name it is none. */
export function identify(cells: readonly string[], reading: Reading): Identified {
  const { understanding } = reading;
  const raw = rawCells(cells, understanding);
  const given = givenCells(raw);
  const name = given('name');
  const fault = faultOf(cells, understanding, name);
  if (fault !== '') return { usable: false, reason: fault };
  const { text: address, spelling } = reading.spell(addressOf(given));
  return {
    usable: true,
    identity: {
      id: [given('id'), given('secondId')].filter((part) => part !== '').join('-'),
      name,
      address: address.slice(0, LONGEST.address),
      spelling,
      whereabouts: whereaboutsOf(cells, reading),
      where: pointOf(raw),
    },
  };
}

/** Reads one row. Without a usable name it is no host; everything else may be missing. */
export function interpret(cells: readonly string[], reading: Reading): Interpreted {
  const identified = identify(cells, reading);
  if (!identified.usable) return identified;
  const { understanding } = reading;
  const raw = rawCells(cells, understanding);
  const given = givenCells(raw);
  const { id, name, address, spelling, where, whereabouts: belongs } = identified.identity;

  const notes: string[] = [];
  if (where.point && where.mended !== '') notes.push(where.mended);
  const phone = readPhone(raw('phone')) ?? '';
  if (phone === '' && /\d/u.test(raw('phone')) && !/^[0\D]+$/u.test(raw('phone'))) {
    notes.push(`電話番号「${oneLine(raw('phone'))}」は桁が合わないので入れませんでした`);
  }
  const opening = readOpening(
    {
      weekdays: given('weekdays'),
      opens: given('opens'),
      closes: given('closes'),
      closedDays: given('closedDays'),
      openDate: given('openDate'),
      hours: given('hours'),
      note: given('hoursNote'),
      days: understanding.dayColumns.map(({ day, part, column }) => ({
        day,
        part,
        cell: cells[column] ?? '',
      })),
    },
    reading.areaNames,
  );
  const kind = reading.forcedKind
    ? { kind: reading.forcedKind, certainty: 'said' as const }
    : guessKind(
        {
          service: (understanding.columns.service ?? []).map((column) => cells[column] ?? '').join(' '),
          name,
        },
        { defaultKind: reading.usualKind, namesTell: understanding.profile.namesTell },
      );
  return {
    usable: true,
    candidate: {
      id,
      name,
      kana: readingOf(given('kana')).slice(0, LONGEST.kana),
      ...kind,
      address,
      spelling,
      point: where.point,
      noPoint: where.point ? '' : NO_POINT[where.reason],
      phone,
      url: urlOf(given('url')),
      capacity: capacityIn(given('capacity')) ?? capacityIn(given('hoursNote'), { named: true }),
      openWeekdays: opening.weekdays,
      openingText: opening.text,
      credit: creditOf(given('publisher'), given('licence')) || reading.credit,
      whereabouts: belongs,
      notes,
    },
  };
}

/** Why a row cannot be used, with the way to mend it; '' when it can. */
function faultOf(cells: readonly string[], { header }: Understanding, name: string): string {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 1 && /^[※＊*#注（(]/u.test(oneLine(filled[0] ?? ''))) {
    return '注記の行のようです。取り込む場所がなければ、このままで構いません。';
  }
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    return '見出しより列が多く、どの列がずれているか分かりません。「,」の入った文を「"」で囲んでください。';
  }
  if (name === '') return '名前がありません。名前の列に施設の名前を入れてください。';
  if (name.length > LONGEST.name) {
    return `名前が${LONGEST.name}字を超えています。名前だけを入れ、説明は別の列に移してください。`;
  }
  return '';
}

const NO_POINT: Record<Extract<PointReading, { point: null }>['reason'], string> = {
  not_given: '緯度・経度がありません',
  half: '緯度と経度の片方がありません',
  unreadable: '緯度・経度を数として読めません',
  zero: '緯度・経度が0になっています',
  outside_japan: '緯度・経度が日本の外をさしています',
};

function pointOf(raw: (field: Field) => string): PointReading {
  const readings = [
    readPoint(raw('lat'), raw('lng')),
    readPointPair(raw('location')),
    readPoint(raw('latSexagesimal'), raw('lngSexagesimal')),
  ];
  const [first] = readings;
  return (
    readings.find(({ point }) => point !== null) ??
    readings.find((reading) => reading.point === null && reading.reason !== 'not_given') ??
    first ?? { point: null, reason: 'not_given' }
  );
}

/** One line from however many columns: 都道府県 + 市区町村 + 町字 + 番地, the building behind it once. */
function addressOf(given: (field: Field) => string): string {
  const [whole, town, lot, building] = [
    given('address'),
    given('addressTown'),
    given('addressLot'),
    given('building'),
  ];
  const local = [town, lot].filter((part) => part !== '' && !whole.includes(part)).join('');
  const body =
    whole === '' && local !== '' ? `${given('prefecture')}${given('city')}${local}` : `${whole}${local}`;
  return building === '' || body.endsWith(building)
    ? body
    : [body, building].filter((part) => part !== '').join(' ');
}

function urlOf(cell: string): string {
  const [first = ''] = cell.split(/\s/u);
  return URL.canParse(first) && /^https?:/iu.test(first) ? first : '';
}

function creditOf(publisher: string, licence: string): string {
  return publisher === '' ? '' : `${publisher}のオープンデータ${licence === '' ? '' : `（${licence}）`}`;
}
