/** The fixed words of the page, in the usual and in やさしい日本語. */
const usual = {
  title: '場所をさがす',
  lead: 'ふらっと行ける居場所や、手を貸せる所をさがせます。名前を言わなくても、見るだけでもかまいません。',
  example: '例：子ども食堂、畑、静かな場所',
  none: '載せている場所は、まだありません',
  noneLead: '確かめた場所から順に載せています。さがしている場所があれば、市の窓口に聞いてみてください。',
};

const easy: typeof usual = {
  title: '行ける ばしょを さがす',
  lead: '行って みたい ところや、てつだえる ところを さがせます。名前を 言わなくても いいです。見るだけでも いいです。',
  example: 'れい：子ども食堂、はたけ、しずかな ところ',
  none: 'まだ 書いて ある ところが ありません',
  noneLead: 'ゆっくり ふやして います。さがして いる ところが あったら、市の 相談の 人に 聞いて ください。',
};

export function wordsOf(isEasy: boolean): typeof usual {
  return isEasy ? easy : usual;
}
