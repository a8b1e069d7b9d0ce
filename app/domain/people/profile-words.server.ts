import { cellsLabel, cellsOfAll, label } from '~/domain/taxonomy/index.server';
import { profilePartNames, type ProfilePart } from './profile-content';
import type { Difference, EntryList, SetField } from './profile-history';
import { itemLabel } from './profile-view.server';

const listOf = { strengths: 'strength', wishes: 'wish', considerations: 'consideration' } as const;
const nameOf: Record<EntryList, string> = { strengths: '強み', wishes: '願い', considerations: '条件' };
const nothing = '（書いていない）';

const fieldNames: Record<SetField, string> = {
  slots: '来られる時間',
  menuKinds: '参加のかたち',
  travelModes: '行き方',
  travelMinutesMax: '行ける時間',
  minutesPerSession: '1回の長さ',
  sessionsPerWeek: '週の回数',
  unknownParts: 'まだわからないところ',
  unknownItems: 'まだわからないもの',
};

const valueIn: Record<SetField, (values: string[]) => string> = {
  slots: (cells) => (cells.includes('stay') ? '滞在（泊まり）' : cellsLabel(cellsOfAll(cells))),
  menuKinds: (slugs) => slugs.map((slug) => label('menuKind', slug)).join('、'),
  travelModes: (slugs) => slugs.map((slug) => label('travelMode', slug)).join('・'),
  travelMinutesMax: ([minutes = '']) => `${minutes}分まで`,
  minutesPerSession: ([minutes = '']) => `${minutes}分まで`,
  sessionsPerWeek: ([times = '']) => `${times}回まで`,
  unknownParts: (parts) => parts.map((part) => profilePartNames[part as ProfilePart]).join('、'),
  unknownItems: (slugs) => slugs.map(itemLabel).join('、'),
};

/** One difference as a person would tell it: what it is about, what stood there, and what stands there now. */
export interface ToldDifference {
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** A difference between two versions, in words. */
export function tellDifference(one: Difference): ToldDifference {
  if (one.what === 'set') {
    const told = (values: string[]) => (values.length === 0 ? nothing : valueIn[one.field](values));
    return { about: fieldNames[one.field], before: told(one.before), after: told(one.after) };
  }
  const entry = `${nameOf[one.list]}「${label(listOf[one.list], one.slug)}」`;
  switch (one.what) {
    case 'added':
      return { about: entry, before: 'なし', after: 'あり' };
    case 'removed':
      return { about: entry, before: 'あり', after: 'なし' };
    case 'level':
      return { about: `${entry}のていど`, before: levelName(one.before), after: levelName(one.after) };
    case 'weight':
      return {
        about: `${entry}の重み`,
        before: label('considerationType', one.before),
        after: label('considerationType', one.after),
      };
    case 'shareable':
      return { about: `${entry}を札に`, before: onCard(one.before), after: onCard(one.after) };
    case 'ownWords':
      return { about: `${entry}の言葉`, before: one.before || nothing, after: one.after || nothing };
    case 'reason':
      return {
        about: `${entry}のわけ（チームだけ）`,
        before: one.before || nothing,
        after: one.after || nothing,
      };
  }
}

function levelName(level: string): string {
  return level === '' ? 'まだわからない' : label('strengthLevel', level);
}

function onCard(shareable: string): string {
  return shareable === 'true' ? '載せる' : '載せない';
}
