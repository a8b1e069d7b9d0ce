import { easyOf, label, type ConsiderationType, type EasyList } from '~/domain/taxonomy/lists';

const weights: Record<ConsiderationType, string> = {
  must: 'どうしても',
  prefer: 'できれば',
  try: 'すこし やって みる',
};

/** Words of cards that stand in no list with easy ones. */
const others: Readonly<Record<string, string>> = {
  成人: 'おとな',
  未成年: '18さいに なって いない 人',
  声かけ: '声を かけて もらう',
  見守り: '見て いて もらう',
  休憩の声かけ: '「休みましょう」と 言って もらう',
  気になるときの連絡: 'しんぱいな ときは れんらくする',
};

const lists: readonly EasyList[] = ['consideration', 'strength', 'wish'];
const weighted = /^(.+)（([^（）]+)）$/u;

/**
 * One thing that a card told, in やさしい日本語. Cards keep the words of their day and no slugs, so the words are looked up;
 * what stands in no list (the person's own words, an area, a time) stays as it was told.
 */
export function easyWord(told: string): string {
  const easy = easyTerm(told);
  if (easy !== null) return easy;
  const [, words = '', weight = ''] = weighted.exec(told) ?? [];
  const condition = easyOf('consideration', words);
  const kind = Object.entries(weights).find(([slug]) => label('considerationType', slug) === weight);
  return condition === null || !kind ? told : `${condition}（${kind[1]}）`;
}

function easyTerm(words: string): string | null {
  for (const list of lists) {
    const easy = easyOf(list, words);
    if (easy !== null) return easy;
  }
  return others[words] ?? null;
}
