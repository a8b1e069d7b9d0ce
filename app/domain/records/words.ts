import { consentScopeWords, consentStateShort, caseStatusNames } from '~/domain/people/rules';
import { cellsLabel, cellsOfAll, isSlug, label, type ListName } from '~/domain/taxonomy/index.server';
import { formatDay, formatInstant } from '~/lib/japanese-date';

/** Columns in words a person can read; one name means the same in every table. */
const columns: Readonly<Record<string, string>> = {
  code: '符号',
  status: '様子',
  status_since: 'いまの様子になった日',
  status_reason: 'そのわけ',
  agency_id: '機関',
  coordinator_user_id: '担当',
  referrer_user_id: 'つないだ人',
  referrer_agency_id: 'つないだ機関',
  referral_source: 'どこから',
  gap_type: '狭間の型',
  area_id: '圏域',
  age_band: '年代',
  is_minor: '未成年',
  guardian_consent: '保護者の同意',
  child_view_heard: '子どもの気持ちを聞いた',
  school_ends_fiscal_year: '義務教育が終わる年度',
  family_consultation: '家族からの相談',
  early_engagement_on: '支援決定前の関わりを始めた日',
  early_engagement_reason: '先に関わるわけ',
  engagement_reviewed_on: '見直した日',
  engagement_ended_on: '支援決定前の関わりを終えた日',
  applied_on: '利用申込の日',
  need_confirmed_on: '会議で必要と判断した日',
  support_decided_on: '支援決定の日',
  last_contact_on: 'さいごの連絡',
  next_on: 'つぎの日',
  next_what: 'つぎにすること',
  closed_on: '終わった日',
  slip_made_on: '対応票を作った日',
  slip_kept_at: '対応票の置き場所',
  slip_checked_on: '対応票を照らし合わせた日',
  slip_checked_by: '照らし合わせた人',
  created_at: '作った日時',
  updated_at: '変えた日時',
  recorded_at: '記録した日時',
  recorded_on: '聞いた日',
  recorded_by: '記録した人',
  case_ref: '機関の番号',
  since: 'いつから',
  slug: '項目',
  kind: '種類',
  level: 'どのくらい',
  weight: '重さ',
  own_words: 'ご本人の言葉',
  shareable: '受入先に見せてよい',
  scope: '同意の種類',
  state: '返事',
  rules_version: '説明したきまりの版',
  method: '聞き方',
  valid_until: '期限',
  travel_modes: '行き方',
  travel_minutes_max: '行ける時間（分）',
  minutes_per_session: '1回の長さ（分）',
  sessions_per_week: '週の回数',
  slots: '曜日と時間',
  menu_kinds: '支援の種類',
  number: '番号',
  policy: '支援方針',
  schemes_considered: '検討した制度',
  monitoring_on: 'モニタリングの日',
  period_from: '期間の始まり',
  period_to: '期間の終わり',
  written_by: '書いた人',
  written_at: '書いた日時',
  submitted_on: '会議へ出した日',
  text: '内容',
  horizon: 'いつまで',
  owner: 'だれが',
  what: '何をする',
  frequency: 'どのくらい',
  confirmed_on: '確かめた日',
  timing: '議題の種類',
  outcome: '結果',
  note: 'メモ',
  conditions: '条件',
  decided_on: '決裁日',
  document_number: '文書番号',
  decider_title: '決裁者の職名',
  host_id: '受入先',
  person_words: 'ご本人の言葉',
  person_agreed_on: 'ご本人が希望した日',
  alias: '受入先での呼び名',
  card: '受入先に見せた札',
  asked_at: '打診した日時',
  host_answer: '受入先の返事',
  decline_reason: '見送りのわけ',
  agreed_conditions: '約束したこと',
  trial_on: '見学・お試しの日',
  started_on: '始めた日',
  ended_on: '終わった日',
  end_reason: '終わったわけ',
  time_text: '時間',
  planned_on: '予定の日',
  done_on: '行った日',
  side: 'どちらに',
  reason: 'わけ',
  opened_at: '開いた日時',
  opened_by: '開いた人',
  until: 'いつまで',
  seen_by: '確かめた人',
  seen_at: '確かめた日時',
  seen_note: '確かめたこと',
  closed_at: '閉じた日時',
  scheme: '制度',
  fit: '合うか',
  checked_on: '調べた日',
  checked_by: '調べた人',
  tried_on: '試みた日',
  tried_by: '試みた人',
  means: '方法',
  result: '結果',
  reviewed_on: '見直した日',
  reviewed_by: '見直した人',
  content: '内容',
  description: '内容',
  work_on: '日',
  gross: '金額（円）',
  claimable: '対象の金額（円）',
  happened: '何があったか',
  noticed_on: '気づいた日',
  kept_at: '置き場所',
  told: '知らせた相手',
  reported_by: '届け出た人',
  reported_at: '届け出た日時',
  added_by: 'まとめた人',
};

/** Columns that say nothing to a reader: keys and counters. They stand in the file. */
const silent = /^(id|version|position|.*_id)$/;

const lists: readonly ListName[] = [
  ...(['gapType', 'referralSource', 'ageBand', 'strength', 'wish', 'consideration'] as const),
  ...(['menuKind', 'travelMode', 'handback', 'followUpKind', 'expenseKind', 'activity'] as const),
];

const days = /^\d{4}-\d{2}-\d{2}$/;
const instants = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;

/** A word that stands in the tables, in Japanese where there is one. */
export function wordOf(text: string): string {
  const list = lists.find((one) => isSlug(one, text));
  if (list) return label(list, text);
  const scopes: Readonly<Record<string, { name: string }>> = consentScopeWords;
  const states: Readonly<Record<string, string>> = { ...consentStateShort, ...caseStatusNames };
  return scopes[text]?.name ?? states[text] ?? text;
}

/** One value as it is read; '' for what is empty or says nothing. */
export function valueOf(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (days.test(value)) return formatDay(value);
    if (instants.test(value)) return formatInstant(new Date(value));
    return names.get(value) ?? wordOf(value);
  }
  const parts = Object.values(value as Record<string, unknown>).map((one) => valueOf(one, names));
  return [...new Set(parts.filter(Boolean))].join('、');
}

/** One row as named facts. */
export function factsOfRow(
  row: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): { label: string; value: string }[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const isName = typeof value === 'string' && names.has(value);
    if (silent.test(column) && !isName) return [];
    const isSlots = column === 'slots' && Array.isArray(value) && !value.includes('stay');
    const text = isSlots ? cellsLabel(cellsOfAll(value as string[])) : valueOf(value, names);
    return text === '' ? [] : [{ label: columns[column] ?? 'そのほか', value: text }];
  });
}
