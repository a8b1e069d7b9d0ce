import { easyLabel, label } from '~/domain/taxonomy/index.server';
import { aidAnswers, cardKey, type AidList, type AidScreen, type AidTopic } from './card-aid';
import { aidScreens } from './card-aid-screens';

/** One card as it lies on the table: its picture is found by the key. */
export interface AidCard {
  readonly key: string;
  readonly slug: string;
  readonly easy: string;
  readonly usual: string;
}

export interface ToldScreen extends Omit<AidScreen, 'slugs'> {
  /** The question, in やさしい日本語 and for who helps. */
  readonly question: string;
  readonly about: string;
  readonly cards: readonly AidCard[];
  readonly answers: readonly string[];
}

const easyMinutes: Readonly<Record<string, string>> = {
  15: '15ふん',
  30: '30ぷん',
  45: '45ふん',
  60: '1じかん',
  120: '2じかん',
  180: '3じかん',
};
const easyModes: Readonly<Record<string, string>> = {
  walk: 'あるいて',
  bicycle: 'じてんしゃで',
  bus: 'バス・電車で',
  car: 'くるまで',
  none: '家から 出ないで',
};

const questions: Record<AidTopic, string> = {
  wishes: 'やって みたい ことは どれですか',
  strengths: 'すきな こと、できる ことは どれですか',
  considerations: 'どんな ところが あんしんですか',
  time: 'いつ 行けますか',
  travel: 'どうやって 行きますか',
};
const ownQuestions: Readonly<Record<string, string>> = {
  'strengths-5': 'あなたに にて いるのは どれですか',
  'strengths-6': 'あなたに にて いるのは どれですか',
  'time-2': '1回に どのくらいが いいですか',
  'travel-2': '行くのに どのくらいまで いいですか',
};
const topicNames: Record<AidTopic, string> = {
  wishes: 'やってみたいこと',
  strengths: 'とくいなこと・好きなこと',
  considerations: 'いやなこと・あると安心なこと',
  time: '行ける日・時間',
  travel: '行き方',
};

function wordsOf(list: AidList, slug: string): { easy: string; usual: string } {
  switch (list) {
    case 'wish':
    case 'strength':
    case 'consideration':
      return { easy: easyLabel(list, slug), usual: label(list, slug) };
    case 'travelMode':
      return { easy: easyModes[slug] ?? '', usual: label('travelMode', slug) };
    case 'minutesPerSession':
    case 'travelMinutesMax':
      return { easy: easyMinutes[slug] ?? '', usual: `${slug}分まで` };
  }
}

/** All cards of the interview aid, in words; nothing about any case. */
export function cardTable(): ToldScreen[] {
  return aidScreens.map(({ slugs, ...screen }) => ({
    ...screen,
    question: ownQuestions[screen.id] ?? questions[screen.topic],
    about: `${topicNames[screen.topic]}　${screen.group}`,
    answers: aidAnswers[screen.asking],
    cards: slugs.map((slug) => ({ key: cardKey(screen.list, slug), slug, ...wordsOf(screen.list, slug) })),
  }));
}
