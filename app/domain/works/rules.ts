import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { consentStateNames, type ConsentState } from '~/domain/people/rules';
import { formatDay, type Day } from '~/lib/japanese-date';
import { inspectText } from '~/lib/text-guard';

export * from './given-rules';

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

/**
 * Whether somebody is named in the title of a work, as a whole or in a part of it. What drawings are called too
 * (すみれ, 林, 椿) is no name there, as it would be of a pen name.
 */
export function namesSomebody(title: string): boolean {
  const parts = title.split(/[の・\s]+/u).map((part) => `${part}が`);
  return [title, ...parts].some((text) => inspectText(text, []).length > 0);
}

/** Whether a pen name reads as the name of a person, with or without what usually stands around one. */
export function looksLikeName(penName: string): boolean {
  return namesSomebody(penName) || inspectText(`名前は${penName}。`, []).length > 0;
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
  /** The day of the answer that this one follows; null: nobody was asked. */
  readonly fromOn: Day | null;
  readonly to: AnswerState;
  readonly consent: ConsentState;
  /** The consent to show works stood on the day of the answer. */
  readonly consentStood: boolean;
  readonly answeredOn: Day;
  readonly today: Day;
}

/** Whether an answer on one work may be written down, in the order in which they were given. Taking back is possible whatever else holds. */
export function decideAnswer(facts: AnswerFacts): Decision {
  const { from, fromOn, to, consent, consentStood, answeredOn, today } = facts;
  if (answeredOn > today) return refuse('先の日の返事は記録できません。', '返事を聞いた日を入れてください。');
  if (!answersAfter(from).includes(to)) {
    const now = from === null ? 'まだ聞いていない' : answerNames[from];
    return refuse(
      `いまの返事は「${now}」です。「${answerNames[to]}」は記録できません。`,
      'ページを開きなおして確かめてください。',
    );
  }
  if (fromOn !== null && answeredOn < fromOn) {
    return refuse(
      `一つ前の返事（${formatDay(fromOn)}）より前の日です。`,
      'その日か、そのあとに聞いた日を入れてください。',
    );
  }
  if (to !== 'granted') return allowed;
  if (consent !== 'granted') return decideUse({ consent, answer: 'granted' });
  return consentStood
    ? allowed
    : refuse(
        'その日には、「作品を見せる・載せる」の同意がまだありませんでした。',
        '同意のあとに、この作品のことを聞いた日を入れてください。',
      );
}
