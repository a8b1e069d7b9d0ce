import { daysBetween, formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';

export type TodayBand = 'late' | 'today' | 'waiting';

/** One thing to do. */
export interface TodayItem {
  key: string;
  band: TodayBand;
  /** 「6日過ぎ」「14:00」「きょう中」「4日目」 */
  when: string;
  what: string;
  /** The case it is about; null when it is about none. */
  caseId: string | null;
  action: { label: string; to: string };
  /** What is done with one press, here: the form and the address that takes it. */
  press?: { label: string; to: string; fields: Readonly<Record<string, string>> };
  /** The day by which items of a band are put in order. */
  day: Day;
}

/** Late by how many days, or due today. */
export function due(day: Day, today: Day, time = 'きょう中'): Pick<TodayItem, 'band' | 'when' | 'day'> {
  const late = daysBetween(day, today);
  return late > 0 ? { band: 'late', when: `${late}日過ぎ`, day } : { band: 'today', when: time, day };
}

/** For how long somebody else's answer has been awaited. */
function waiting(since: Day, today: Day): Pick<TodayItem, 'band' | 'when' | 'day'> {
  return { band: 'waiting', when: `${daysBetween(since, today) + 1}日目`, day: since };
}

export interface FollowUpFact {
  id: string;
  placementId: string;
  caseId: string;
  side: string;
  kindName: string;
  plannedOn: Day;
  hostName: string;
}

export function followUpItem(fact: FollowUpFact, today: Day): TodayItem {
  const whom =
    fact.side === 'host' ? `${fact.hostName}に様子を聞く` : `ご本人の様子を聞く（${fact.hostName}）`;
  return {
    key: fact.id,
    ...due(fact.plannedOn, today),
    what: whom,
    caseId: fact.caseId,
    action: { label: '聞いて書く', to: paths.placement(fact.placementId) },
  };
}

export interface PlacementFact {
  id: string;
  caseId: string;
  status: string;
  hostName: string;
  askedOn: Day | null;
  answerDueOn: Day | null;
  trialOn: Day | null;
}

export function placementItem(fact: PlacementFact, today: Day): TodayItem {
  const about = { key: fact.id, caseId: fact.caseId };
  const to = paths.placement(fact.id);
  if (fact.status === 'trial') {
    const on = fact.trialOn ?? today;
    return on < today
      ? {
          ...about,
          ...due(on, today),
          what: `見学・お試しの結果を書く（${fact.hostName}）`,
          action: { label: '結果を書く', to },
        }
      : {
          ...about,
          ...due(on, today),
          what: `見学に付きそう（${fact.hostName}）`,
          action: { label: '結果を書く', to },
        };
  }
  if (fact.answerDueOn && fact.answerDueOn < today) {
    const what = `${fact.hostName}に電話で返事を聞く`;
    return { ...about, ...due(fact.answerDueOn, today), what, action: { label: '聞いて書く', to } };
  }
  const until = fact.answerDueOn ? `（期限 ${formatDayShort(fact.answerDueOn)}）` : '';
  return {
    ...about,
    ...waiting(fact.askedOn ?? today, today),
    what: `${fact.hostName}の返事${until}`,
    action: { label: '見る', to },
  };
}

export function caseItem(
  fact: { caseId: string; code: string; nextOn: Day; nextWhat: string },
  today: Day,
): TodayItem {
  return {
    key: `next-${fact.caseId}`,
    ...due(fact.nextOn, today),
    what: fact.nextWhat || 'ご本人に連絡する',
    caseId: fact.caseId,
    action: { label: '開く', to: paths.case(fact.code) },
  };
}

export function unassignedItem(fact: { caseId: string; code: string; since: Day }, today: Day): TodayItem {
  return {
    key: `new-${fact.caseId}`,
    ...due(fact.since, today),
    what: '新しい相談の担当を決める',
    caseId: fact.caseId,
    action: { label: '決める', to: paths.case(fact.code) },
  };
}

export interface PlanFact {
  id: string;
  caseId: string;
  code: string;
  status: string;
  since: Day;
  /** The look at the 対応票 holds, without which nothing is decided. */
  slipInOrder: boolean;
}

/**
 * A returned plan is the writer's; one found appropriate is the officer's to decide and the others' to await, once the
 * agency that keeps the 対応票 has looked at it.
 */
export function planItem(fact: PlanFact, today: Day, mayDecide: boolean): TodayItem {
  const about = { key: fact.id, caseId: fact.caseId };
  if (fact.status === 'returned') {
    return {
      ...about,
      ...due(fact.since, today),
      what: '差し戻されたプランを直す',
      action: { label: 'プランを開く', to: paths.plan(fact.code) },
    };
  }
  if (mayDecide) {
    return {
      ...about,
      ...due(fact.since, today),
      what: '支援決定を記録する',
      action: { label: '決定する', to: paths.decision(fact.code) },
    };
  }
  if (!fact.slipInOrder) {
    return {
      ...about,
      ...due(fact.since, today),
      what: '対応票を照らし合わせる（支援決定が待っています）',
      action: { label: 'ケースを開く', to: paths.case(fact.code) },
    };
  }
  return {
    ...about,
    ...waiting(fact.since, today),
    what: '支援決定（市の決裁）',
    action: { label: '見る', to: paths.plan(fact.code) },
  };
}

export interface MeetingFact {
  id: string;
  title: string;
  heldOn: Day;
  startsAt: string;
  status: string;
  withoutResult: number;
}

export function meetingItem(fact: MeetingFact, today: Day): TodayItem {
  return {
    key: fact.id,
    ...due(fact.heldOn, today, fact.startsAt),
    what:
      fact.status === 'scheduled'
        ? `${fact.title}を開く`
        : `${fact.title}の結果を書く（あと${fact.withoutResult}件）`,
    caseId: null,
    action: { label: '会議を開く', to: paths.meeting(fact.id) },
  };
}

export interface StanceFact {
  id: string;
  name: string;
  stanceName: string;
  reviewOn: Day;
}

/** A host said 今は難しい or 相談しだい until a day, and that day has come. */
export function stanceItem(fact: StanceFact, today: Day): TodayItem {
  return {
    key: `stance-${fact.id}`,
    ...due(fact.reviewOn, today),
    what: `${fact.name}に受入れの気持ちを聞きなおす（いまは「${fact.stanceName}」）`,
    caseId: null,
    action: { label: '聞いて書く', to: paths.host(fact.id) },
  };
}

/** Several things of one kind, done on one list. */
export function pileItem(
  pile: { key: string; number: number; what: string; label: string; to: string },
  today: Day,
): TodayItem {
  return {
    key: pile.key,
    band: 'today',
    when: `${pile.number}件`,
    what: pile.what,
    caseId: null,
    action: { label: pile.label, to: pile.to },
    day: today,
  };
}

/** What is told of a case without being its next step. */
const asides = ['next-', 'offer-news-', 'no-coordinator-'];

/** The next step of a case is left out where something of the same case already waits: it says the same again. */
export function withoutEchoes(items: readonly TodayItem[]): TodayItem[] {
  const isStep = ({ key }: TodayItem) => !asides.some((aside) => key.startsWith(aside));
  const named = new Set(items.filter(isStep).map(({ caseId }) => caseId));
  return items.filter(({ key, caseId }) => !key.startsWith('next-') || !named.has(caseId));
}

/** Late ones, the oldest first; then today's, by time of day; then what others owe, the longest first. */
export function inOrder(items: readonly TodayItem[]): Record<TodayBand, TodayItem[]> {
  const of = (band: TodayBand) => items.filter((item) => item.band === band);
  const byDay = (a: TodayItem, b: TodayItem) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key);
  const byTime = (a: TodayItem, b: TodayItem) => a.when.localeCompare(b.when) || byDay(a, b);
  return {
    late: of('late').sort(byDay),
    today: of('today').sort(byTime),
    waiting: of('waiting').sort(byDay),
  };
}
