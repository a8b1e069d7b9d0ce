/** The fixed words of the form, in the usual and in やさしい日本語. */
const usual = {
  title: '地域の声を届ける',
  lead: 'こんな場があったらいい、こんな手があると助かる。まだ形になっていなくてかまいません。',
  safe: 'お名前も連絡先も聞きません。担当の職員が読んでから、場所づくりや組み合わせに生かします。',
  words: 'あったらいいこと',
  wordsHelp: '例：男性の集まる機会をつくりたい。人の名前や、だれのことか分かることは書かないでください。',
  area: 'どこのことですか',
  areaEmpty: '選んでください',
  outside: '市外',
  unknown: '市のどこでも・分からない',
  saidBy: 'どなたの声ですか',
  send: '届ける',
  note: 'お返事はできませんが、必ず職員が読みます。',
  receivedTitle: '届きました。ありがとうございます',
  receivedLead: '担当の職員が読んで、地域の会議や場所づくりに生かします。',
  number: '受付番号',
  later: 'どうなったかを知りたいときは、市の窓口に受付番号を伝えてください。',
  again: 'もう一つ届ける',
  offer: 'できることを持ち寄る',
};

export type Words = typeof usual;

const easy: Words = {
  title: '町に ほしい ものを 教えて ください',
  lead: '「こんな ところが あったら いい」「こんな 人が いたら たすかる」を 書いて ください。',
  safe: '名前も 電話番号も 聞きません。市の 人が 読みます。',
  words: 'あったら いい もの',
  wordsHelp: 'れい：男の 人が あつまる ところが ほしい。人の 名前は 書かないで ください。',
  area: 'どこの ことですか',
  areaEmpty: 'えらんで ください',
  outside: 'ほかの 市や 町',
  unknown: 'どこでも・わかりません',
  saidBy: 'だれの 声ですか',
  send: '送る',
  note: 'へんじは できません。でも、かならず 読みます。',
  receivedTitle: 'とどきました。ありがとうございます',
  receivedLead: '市の 人が 読みます。',
  number: 'うけつけの 番号',
  later: 'どう なったか 知りたい ときは、市の 人に この 番号を 言って ください。',
  again: 'もう 一つ 送る',
  offer: 'できる ことを 教える',
};

export function wordsOf(isEasy: boolean): Words {
  return isEasy ? easy : usual;
}
