/** The fixed words of the search, in the usual and in やさしい日本語. */
const usual = {
  ask: 'ことば・条件',
  optional: '任意',
  search: 'さがす',
  filters: '絞り込み',
  close: 'とじる',
  every: 'すべて',
  others: (label: string) => `ほかの${label}`,
  show: (total: number) => `${total}か所を見る`,
  searchThese: 'この条件でさがす',
};

export type SearchWords = typeof usual;

const easy: SearchWords = {
  ask: 'さがす ことば',
  optional: '書かなくても いいです',
  search: 'さがす',
  filters: 'えらんで さがす',
  close: 'とじる',
  every: 'ぜんぶ',
  others: (label) => `${label}（ほか）`,
  show: (total) => `${total}か所を 見る`,
  searchThese: 'これで さがす',
};

export function searchWords(isEasy: boolean): SearchWords {
  return isEasy ? easy : usual;
}
