import { label, labels, type ListName } from '~/domain/taxonomy/lists';
import { formatDay, isDay } from '~/lib/japanese-date';
import { capacityField } from './history-capacity-words';
import {
  conditionAnswerNames,
  experienceNames,
  hostStatusNames,
  offerStateNames,
  precisionNames,
  resourceFacetNames,
  stanceNames,
  visibilityNames,
} from './labels';
import { labourQuestionNames, labourQuestions } from './labour';
import type { OfferTime } from './offer-times';
import { limitsLabel, patternLabel, patternOf } from './time-pattern';

/** What a field is called, and how a value of it is said. */
interface FieldWords {
  name: string;
  say?: (value: unknown) => string;
}

const named = (names: Readonly<Record<string, string>>) => (value: unknown) =>
  (typeof value === 'string' ? names[value] : undefined) ?? plain(value);
const ofList = (list: ListName) => (value: unknown) => label(list, String(value));
const manyOf = (list: ListName) => (value: unknown) => labels(list, strings(value)).join('、');
const counted = (unit: string) => (value: unknown) => `${String(value)}${unit}`;
const weekdays = ['月', '火', '水', '木', '金', '土', '日'];

/** Columns of a host. */
const hostFields: Readonly<Record<string, FieldWords>> = {
  name: { name: '名前' },
  kana: { name: 'よみ' },
  kind: { name: '種類', say: ofList('hostKind') },
  organisation_id: { name: '法人・団体' },
  area_id: { name: '圏域' },
  outside: { name: '市外かどうか' },
  address: { name: '住所' },
  location_precision: { name: '場所の見せ方', say: named(precisionNames) },
  lat: { name: '緯度' },
  lng: { name: '経度' },
  public_phone: { name: '公開する電話' },
  public_mail: { name: '公開するメール' },
  url: { name: '公開するサイト' },
  contact_name: { name: '担当の方のお名前' },
  contact_phone: { name: '連絡先の電話' },
  contact_mail: { name: '連絡先のメール' },
  what_we_can_bring: { name: 'できること・持ち寄れること' },
  resource_facets: {
    name: '持ち寄れるものの種類',
    say: (value) => strings(value).map(named(resourceFacetNames)).join('、'),
  },
  value: { name: '取組の価値' },
  opening_text: { name: '開いている時間' },
  opens_at: { name: '開く時刻' },
  closes_at: { name: '閉まる時刻' },
  open_weekdays: {
    name: '開いている曜日',
    say: (value) => (Array.isArray(value) ? value : []).map((day) => weekdays[Number(day) - 1]).join('・'),
  },
  stance: { name: '受入れの気持ち', say: named(stanceNames) },
  stance_reason: { name: '気持ちのひとこと' },
  stance_review_on: { name: '気持ちを見直す日' },
  experience_level: { name: '受入れの経験', say: (value) => experienceNames[Number(value)] ?? plain(value) },
  total_places: { name: '全部で受けられる人数', say: counted('人') },
  status: { name: '登録のようす', say: named(hostStatusNames) },
  visibility: { name: '載せる範囲', say: named(visibilityNames) },
  cleared_for_minors: { name: '未成年の受入れを確かめた' },
  confirmed_on: { name: 'さいごに確かめた日' },
  confirmed_how: { name: '確かめ方' },
  introduced_by_host_id: { name: '紹介してくれた受入先' },
  source_credit: { name: '出典' },
  origin: { name: '登録の元' },
};

/** Columns of an offer. */
const offerFields: Readonly<Record<string, FieldWords>> = {
  created: { name: '新しい受入枠' },
  title: { name: '受入枠の名前' },
  menu_kind: { name: '支援メニュー', say: ofList('menuKind') },
  activities: { name: '活動', say: manyOf('activity') },
  strengths: { name: '歓迎する得意', say: manyOf('strength') },
  description: { name: 'すること' },
  easy_description: { name: 'やさしい日本語で' },
  minutes_per_session: { name: '一回の長さ', say: counted('分') },
  sessions_per_month: { name: '月に何回', say: counted('回') },
  travel_note: { name: '行き方' },
  insurance_required: { name: '保険の加入が要る' },
  places: { name: '同時に受けられる人数', say: counted('人') },
  open_entry: { name: '出入り自由' },
  times: { name: '曜日と時間帯', say: (value) => weekOf(value) },
  calendar: { name: '週・季節・日にち', say: (value) => calendarOf(value) },
  time_negotiable: { name: '時間は相談して決める' },
  time_note: { name: '時間のひとこと' },
  uses_capacity: { name: '定員の空きを使う' },
  reward_kind: { name: 'お礼', say: ofList('rewardKind') },
  labour_answers: { name: 'お礼についての五つの確認', say: (value) => labourOf(value) },
  min_age: { name: '何歳から', say: counted('歳') },
  cost_yen: { name: '本人が払うお金', say: counted('円') },
  watch_over: { name: 'できる見守り', say: manyOf('watchOver') },
  starts_on: { name: '始める日' },
  valid_until: { name: '募集の期限' },
  status: { name: '募集のようす', say: named(offerStateNames) },
};

/** Fields whose values are ids; the reader gets the names. */
export const idFields: readonly string[] = ['organisation_id', 'area_id', 'introduced_by_host_id'];

/** What stands in the history for a contact of a person: that there was one. */
const masked = '*';

interface Change {
  about: string;
  field: string;
  before: unknown;
  after: unknown;
}

/** A change in words: which field, from what to what. `names` holds the names of ids. */
export function changeWords(
  { about, field, before, after }: Change,
  names: ReadonlyMap<string, string>,
): { field: string; before: string; after: string } {
  if (about === 'condition') {
    return { field: label('consideration', field), before: answerWords(before), after: answerWords(after) };
  }
  const words = wordsOf(about, field);
  const say = (value: unknown) => {
    if (isEmpty(value)) return 'なし';
    if (value === masked) return '（残していません）';
    if (idFields.includes(field)) return names.get(String(value)) ?? '今はない登録';
    return words.say ? words.say(value) : plain(value);
  };
  return { field: words.name, before: say(before), after: say(after) };
}

function wordsOf(about: string, field: string): FieldWords {
  if (about === 'capacity') return capacityField(field);
  return (about === 'offer' ? offerFields : hostFields)[field] ?? { name: field };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (typeof value === 'number') return value.toLocaleString('ja-JP', { maximumFractionDigits: 6 });
  return strings(value).join('、');
}

function answerWords(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('answer' in value)) return 'まだ聞いていない';
  const answer = named(conditionAnswerNames)(value.answer);
  return 'note' in value && typeof value.note === 'string' && value.note !== ''
    ? `${answer}（${value.note}）`
    : answer;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function weekOf(value: unknown): string {
  return patternLabel(patternOf({ times: Array.isArray(value) ? (value as OfferTime[]) : [], calendar: {} }));
}

function calendarOf(value: unknown): string {
  const pattern = patternOf({ times: [], calendar: value as Parameters<typeof patternOf>[0]['calendar'] });
  const limits = limitsLabel({ ...pattern, weekly: [{ weekday: 1, slot: 'am' }] });
  return [limits, patternLabel(pattern)].filter(Boolean).join('、ほかに') || 'なし';
}

function labourOf(value: unknown): string {
  const answers = value as Readonly<Record<string, string>>;
  const words: Readonly<Record<string, string>> = { yes: 'はい', no: 'いいえ' };
  return labourQuestions
    .flatMap((question) => {
      const answer = words[answers[question] ?? ''];
      return answer ? [`${labourQuestionNames[question]}：${answer}`] : [];
    })
    .join('　');
}
