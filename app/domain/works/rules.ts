import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { consentStateNames, type ConsentState } from '~/domain/people/rules';
import { formatDay, type Day } from '~/lib/japanese-date';
import { inspectText } from '~/lib/text-guard';

/** What a work is. The taxonomy lists what people can do, so this list is of things. */
export const workKinds = [
  'drawing',
  'photo',
  'calligraphy',
  'writing',
  'handicraft',
  'woodwork',
  'other',
] as const;
export type WorkKind = (typeof workKinds)[number];
export const workKindNames: Record<WorkKind, string> = {
  drawing: '絵・イラスト',
  photo: '写真',
  calligraphy: '書',
  writing: '文章',
  handicraft: '手芸・縫い物',
  woodwork: '木工・工作',
  other: 'そのほか',
};

/** How the maker is named. There is no choice for a real name: none is stored here (D1). */
export const credits = ['pen_name', 'none'] as const;
export type Credit = (typeof credits)[number];
export const creditNames: Record<Credit, string> = { pen_name: 'ペンネーム', none: '載せない' };

/** 「ペンネーム「あおい鳥」」 or 「載せない」. */
export function creditWords({ credit, penName }: { credit: Credit; penName: string }): string {
  return credit === 'pen_name' ? `${creditNames.pen_name}「${penName}」` : creditNames.none;
}

/** Musts with which nobody is to be recognised, and so not named either. */
const unnamed = ['no_photo', 'away_from_neighbors'];

/** What the form begins with: 載せない where the person must not be recognised, else nothing, so that it is asked. */
export function usualCredit(considerations: readonly { slug: string; weight: string }[]): Credit | '' {
  return considerations.some(({ slug, weight }) => weight === 'must' && unnamed.includes(slug)) ? 'none' : '';
}

/** Whether a pen name reads as the name of a person, with or without what usually stands around one. */
export function looksLikeName(penName: string): boolean {
  return [penName, `名前は${penName}。`, `${penName}が`].some((text) => inspectText(text, []).length > 0);
}

export const answerStates = ['granted', 'refused', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];
export const answerNames: Record<AnswerState, string> = {
  granted: '見せてよい・載せてよい',
  refused: '見せない',
  withdrawn: '取りやめた',
};

export const loanHows = ['lent', 'on_the_spot'] as const;
export type LoanHow = (typeof loanHows)[number];
export const loanHowNames: Record<LoanHow, string> = {
  lent: '貸し出す',
  on_the_spot: 'その場で見せて、持ち帰る',
};

/** Which answers can follow: only what was agreed to can be taken back, and then it is not refused but taken back. */
export function answersAfter(state: AnswerState | null): readonly AnswerState[] {
  if (state === 'granted') return ['withdrawn'];
  return state === 'refused' ? ['granted'] : ['granted', 'refused'];
}

export interface UseFacts {
  /** Of the scope `work_publication`: whether works may be shown at all. */
  readonly consent: ConsentState;
  /** What the person said last of this single work; null: was not asked. */
  readonly answer: AnswerState | null;
}

/** Whether this work may be shown and printed now: the person agreed to it, for this single work (MAT-9). */
export function decideUse({ consent, answer }: UseFacts): Decision {
  if (consent !== 'granted') {
    return refuse(
      `「作品を見せる・載せる」の同意が「${consentStateNames[consent]}」です。`,
      '同意のページで、ご本人に説明して、返事を記録してください。',
    );
  }
  if (answer === 'granted') return allowed;
  const wayOut = '作品ごとに聞きます。返事を聞いたら、「この作品の返事を記録する」に書いてください。';
  if (answer === null) return refuse('この作品のことは、まだご本人に聞いていません。', wayOut);
  return refuse(
    answer === 'refused'
      ? 'ご本人は、この作品を見せないと話しています。'
      : 'ご本人が、この作品の同意を取りやめました。',
    '気持ちが変わったときに、もう一度聞きます。急がせません。',
  );
}

export interface AnswerFacts {
  readonly from: AnswerState | null;
  readonly to: AnswerState;
  readonly consent: ConsentState;
  readonly answeredOn: Day;
  readonly today: Day;
}

/** Whether an answer on one work may be written down. Taking back is possible whatever else holds. */
export function decideAnswer({ from, to, consent, answeredOn, today }: AnswerFacts): Decision {
  if (answeredOn > today) return refuse('先の日の返事は記録できません。', '返事を聞いた日を入れてください。');
  if (!answersAfter(from).includes(to)) {
    const now = from === null ? 'まだ聞いていない' : answerNames[from];
    return refuse(
      `いまの返事は「${now}」です。「${answerNames[to]}」は記録できません。`,
      'ページを開きなおして確かめてください。',
    );
  }
  return to === 'granted' && consent !== 'granted' ? decideUse({ consent, answer: 'granted' }) : allowed;
}

interface Stood {
  readonly state: string;
  readonly on: Day;
  readonly until: Day | null;
}

/** Whether an agreement stood on a day, from its records in the order in which they were made. */
export function stoodOn(records: readonly Stood[], day: Day): boolean {
  const last = records.filter(({ on }) => on <= day).at(-1);
  return last?.state === 'granted' && (last.until === null || last.until >= day);
}

export interface LoanFacts {
  readonly use: Decision;
  /** Where the work is now, when it is lent. */
  readonly isAt: string | null;
  readonly lentOn: Day;
  /** Null for a work that is shown and taken along again. */
  readonly dueOn: Day | null;
  /** The day of the person's yes to this work, and the last day of the consent to show works. */
  readonly agreedOn: Day | null;
  readonly agreedUntil: Day | null;
  readonly today: Day;
}

/** Whether a work may be shown or lent: agreed to, and not somewhere else already. */
export function decideLoan({ use, isAt, lentOn, dueOn, agreedOn, agreedUntil, today }: LoanFacts): Decision {
  if (!use.ok) return use;
  if (isAt !== null) {
    return refuse(
      `この作品は、いま${isAt}に貸しています。`,
      '返ってきた日を記録すると、つぎに見せられます。',
    );
  }
  if (lentOn > today) return refuse('先の日付です。', '見せた日、貸した日を入れてください。');
  if (agreedOn !== null && lentOn < agreedOn) {
    return refuse(
      `ご本人の返事（${formatDay(agreedOn)}）より前の日です。`,
      '返事のあとに見せた日を入れてください。',
    );
  }
  return dueOn !== null && agreedUntil !== null && dueOn > agreedUntil
    ? refuse(
        `返してもらう日が、同意の期限（${formatDay(agreedUntil)}）より後です。`,
        '期限までの日にしてください。',
      )
    : allowed;
}

/** Whether a loan may be ended on a day. */
export function decideReturn(
  { lentOn, returnedOn }: { lentOn: Day; returnedOn: Day | null },
  on: Day,
  today: Day,
): Decision {
  if (returnedOn !== null) {
    return refuse(
      `この作品は、${formatDay(returnedOn)}に返っています。`,
      'ページを開きなおして確かめてください。',
    );
  }
  return on < lentOn || on > today
    ? refuse('返ってきた日が、貸した日からきょうまでの間にありません。', '返ってきた日を入れてください。')
    : allowed;
}

/**
 * Whether a printing may be written down: one that took place while the person agreed, also when that is over now, as
 * what was given out before is told honestly (I10).
 */
export function decidePrinting({
  use,
  stood,
  printedOn,
  today,
}: {
  use: Decision;
  /** The person agreed to it on the day of the printing. */
  stood: boolean;
  printedOn: Day;
  today: Day;
}): Decision {
  if (printedOn > today) {
    return refuse('先の日付です。', '載ったあとに、その日を記録してください。');
  }
  if (stood) return allowed;
  return use.ok
    ? refuse(
        'その日には、ご本人の同意がまだありませんでした。',
        '載った日を確かめて、責任者に相談してください。',
      )
    : use;
}
