import type { ToldScreen } from '~/domain/people/index.server';
import { profilePartNames, type JudgedCard, type ProfilePart } from '~/domain/people/rules';

export interface AidWords {
  /** A card in ordinary words. */
  readonly card: (card: Pick<JudgedCard, 'list' | 'slug'>) => string;
  /** What a card is about, where it is one of a few. */
  readonly about: (card: Pick<JudgedCard, 'list' | 'slug'>) => string;
  /** What a profile says to a card, or what was answered. */
  readonly value: (card: JudgedCard, value: string) => string;
  readonly part: (part: ProfilePart) => string;
}

const about = { minutesPerSession: '1回の長さ', travelMinutesMax: '行ける時間（片道）' } as const;
const isNumber = (list: JudgedCard['list']): list is keyof typeof about => list in about;

interface Options {
  levels: readonly { value: string; label: string }[];
  weights: readonly { value: string; label: string }[];
}

/** Ordinary words for what was chosen, from what the loader sent. */
export function wordsOf({ levels, weights }: Options, screens: readonly ToldScreen[]): AidWords {
  const named = new Map(
    screens.flatMap(({ list, cards }) => cards.map(({ slug, usual }) => [`${list} ${slug}`, usual])),
  );
  const options = new Map([...levels, ...weights].map(({ value, label }) => [value, label]));
  return {
    card: ({ list, slug }) => {
      const name = named.get(`${list} ${slug}`) ?? slug;
      return isNumber(list) ? `${about[list]}：${name}` : name;
    },
    about: ({ list, slug }) => (isNumber(list) ? about[list] : (named.get(`${list} ${slug}`) ?? slug)),
    value: ({ list }, value) => {
      if (value === 'unknown') return 'まだわからない';
      if (value === 'yes') return list === 'wish' ? '願い' : 'あり';
      if (isNumber(list)) return `${value}分まで`;
      return options.get(value) ?? value;
    },
    part: (part) => profilePartNames[part],
  };
}
