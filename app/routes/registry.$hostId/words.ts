/** The fixed words of the page, in the usual and in やさしい日本語. */
const usual = {
  offers: 'できること',
  nothing: 'くわしいことは、まだ載っていません',
  ask: 'どんなことができるかは、たずねると教えてもらえます。',
  going:
    '行ってみたいときは、電話や市の相談窓口で「むすびばで見た」と伝えてください。見学だけでも、途中でやめてもかまいません。',
  worth: 'この場所の取組',
  conditions: 'こんな配慮があります',
  kana: '読み方',
  area: '圏域',
  address: '所在地',
  opening: '開いている日',
  phone: '電話',
  mail: 'メール',
  site: 'ホームページ',
  openEntry: '出入り自由',
  left: (count: number) => `あと${count}人`,
  flyer: 'ちらしを印刷する',
};

export type Words = typeof usual;

const easy: Words = {
  offers: 'ここで できる こと',
  nothing: 'くわしい ことは まだ 書いて いません',
  ask: 'どんな ことが できるか、聞いて ください。教えて もらえます。',
  going:
    '行って みたい ときは、電話を して ください。市の 相談の 人に 話しても いいです。「むすびばで 見ました」と 言って ください。見るだけでも いいです。とちゅうで やめても いいです。',
  worth: 'この ところの こと',
  conditions: 'ここは こんな ところです',
  kana: '読みかた',
  area: 'どの あたり',
  address: '住所',
  opening: 'あいて いる 日',
  phone: '電話',
  mail: 'メール',
  site: 'ホームページ',
  openEntry: 'いつ 来ても いいです',
  left: (count) => `あと ${count}人`,
  flyer: 'ちらしを 印刷する',
};

export function wordsOf(isEasy: boolean): Words {
  return isEasy ? easy : usual;
}
