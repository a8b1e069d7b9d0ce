import { label } from '~/domain/taxonomy/lists';
import { ALL_CELLS, cellsLabel, SLOT_LABELS, type Slot } from '~/domain/taxonomy/slots';
import { groupBy } from '~/lib/group-by';
import { addDays, formatDay, formatDayShort, type Day } from '~/lib/japanese-date';
import { consultationMethodNames } from './capacity-words';

type Facts = Readonly<Record<string, unknown>>;
type Say = (value: unknown) => string;

const counted = (unit: string) => (value: unknown) => `${Number(value)}${unit}`;
const day: Say = (value) => formatDay(String(value));
const of = (value: unknown): Facts => (typeof value === 'object' && value !== null ? (value as Facts) : {});
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What a facility is counted by: the columns of a designated service, and what is added beside it. */
const fields: Readonly<Record<string, { name: string; say?: Say }>> = {
  designation_number: { name: '指定番号' },
  authorised_capacity: { name: '定員', say: counted('人') },
  usual_core_users: { name: 'いつもの人数（多いとき）', say: counted('人') },
  usual_week: { name: 'いつもの人数', say: weekOf },
  closed_on_holidays: { name: '祝日は休み' },
  numbers_confirmed_on: { name: '人数をさいごに確かめた日', say: day },
  staffing_ratio: { name: '職員1人あたりの利用者', say: counted('人') },
  staff_fte: { name: '職員（常勤換算）', say: counted('人') },
  required_fte: { name: '要る職員', say: counted('人') },
  supported_by_facility_staff: { name: '施設の職員も支える' },
  contract_residents: { name: '契約入所', say: counted('人') },
  responsible_department: { name: '所管課' },
  department_phone: { name: '所管課の電話' },
  day: { name: 'いつもと違う日', say: (value) => differenceOf(of(value)) },
  consultation: { name: '所管課とのやりとり', say: (value) => talkOf(of(value)) },
  basis: {
    name: '一時的に使ってよい根拠',
    say: (value) => {
      const { kind, from, to } = of(value);
      return `${label('temporaryUseKind', text(kind))}（${day(from)}〜${day(to)}）`;
    },
  },
  exit_plan: {
    name: '滞在の、退所に向けた計画',
    say: (value) => {
      const { leaveBy, reviewOn } = of(value);
      return `出る予定${day(leaveBy)}、見直し${day(reviewOn)}`;
    },
  },
};

/** The words of a field of 定員; `authorised_capacity@employment_transition` names the service. */
export function capacityField(field: string): { name: string; say?: Say } {
  const [column = '', service = ''] = field.split('@');
  const words = fields[column] ?? { name: column };
  return service === '' ? words : { ...words, name: `${words.name}（${label('hostKind', service)}）` };
}

/** 「火曜の午前12人、土曜の午前20人」 */
function weekOf(value: unknown): string {
  const week = of(value);
  const byNumber = groupBy(
    ALL_CELLS.filter((cell) => cell in week),
    (cell) => text(of(week[cell])['core']),
  );
  return [...byNumber].map(([number, same]) => `${cellsLabel(same)}${number}人`).join('、');
}

function talkOf({ on, department, method, asked, answer }: Facts): string {
  const how = consultationMethodNames[method as keyof typeof consultationMethodNames];
  return `${day(on)}、${text(department)}（${how}）「${text(asked)}」→「${text(answer)}」`;
}

/** 「12月20日（日）〜12月31日（木）の午前・午後：見込み50人」, of one day or of a row of days told as one. */
function differenceOf({ to, slots, ...facts }: Facts): string {
  const from = text(facts['day']);
  const until = text(to);
  const times = (Array.isArray(slots) ? slots : [facts['slot']]).map((slot) => SLOT_LABELS[slot as Slot]);
  const days =
    until === '' || until === from
      ? formatDayShort(from)
      : `${formatDayShort(from)}〜${formatDayShort(until)}`;
  return `${days}の${times.join('・')}：${numbersOf(facts)}`;
}

function numbersOf({ forecast, actual, closed, staff }: Facts): string {
  if (closed === true) return '休み';
  return [
    text(actual) === '' ? '' : `実績${text(actual)}人`,
    text(forecast) === '' ? '' : `見込み${text(forecast)}人`,
    text(staff) === '' ? '' : `職員${Number(staff)}人`,
  ]
    .filter(Boolean)
    .join('、');
}

interface Change {
  readonly about: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The changes of one act, those of a row of days with the same numbers told once. */
export function joinDays<T extends Change>(changes: readonly T[]): T[] {
  const isDay = ({ about, field }: T) => about === 'capacity' && field === 'day';
  const others = changes.filter((change) => !isDay(change));
  const slotsOf = groupBy(changes.filter(isDay), (change) => `${dayOf(change)} ${sameness(change)}`);
  const days = [...slotsOf.values()]
    .map((same) => ({ change: same[0] as T, slots: same.map(slotOf).sort(inOrder) }))
    .sort((a, b) => (dayOf(a.change) < dayOf(b.change) ? -1 : 1));
  const rows: { change: T; slots: string[]; to: Day }[] = [];
  for (const { change, slots } of days) {
    const row = rows.find(
      (one) =>
        addDays(one.to, 1) === dayOf(change) &&
        one.slots.join() === slots.join() &&
        sameness(one.change) === sameness(change),
    );
    if (row) row.to = dayOf(change);
    else rows.push({ change, slots, to: dayOf(change) });
  }
  return [...others, ...rows.map(({ change, slots, to }) => spanning(change, slots, to))];
}

function spanning<T extends Change>(change: T, slots: readonly string[], to: Day): T {
  const wide = (value: unknown) => (value === null ? null : { ...of(value), slots, to });
  return { ...change, before: wide(change.before), after: wide(change.after) };
}

const dayOf = ({ before, after }: Change): Day => text(of(after ?? before)['day']);
const slotOf = ({ before, after }: Change): string => text(of(after ?? before)['slot']);
const inOrder = (a: string, b: string) => slots.indexOf(a) - slots.indexOf(b);
const slots = Object.keys(SLOT_LABELS);

/** What a change did to its day, without which day it was. */
function sameness({ before, after }: Change): string {
  const numbers = (value: unknown) => (value === null ? '' : numbersOf(of(value)));
  return `${numbers(before)}→${numbers(after)}`;
}
