import type { ConsentScope } from './consent-rules';

/** The scopes in やさしい日本語, for the paper that the person takes home. */
export const easyConsentWords: Record<ConsentScope, { name: string; meaning: string }> = {
  consultation: {
    name: 'はなした ことを 書く',
    meaning: 'あなたが はなした ことを、名前を 書かないで のこします。手つだう 人が 読みます。',
  },
  plan_meeting_members: {
    name: '会議で いっしょに 考える',
    meaning: '手つだう 人たちの 会議で、あなたの これからの ことを 話します。',
  },
  non_member_agencies: {
    name: 'ほかの ところにも つたえる',
    meaning: 'ひつような ときだけ、会議に 出て いない ところにも つたえます。',
  },
  hosts_anonymous: {
    name: '名前を 言わないで 聞いて みる',
    meaning:
      '行けそうな ところに、あなたの とくいな ことを 見せて、「できますか」と 聞きます。名前は 言いません。',
  },
  hosts_named: {
    name: '行く ところに カードを わたす',
    meaning: '行く ところが きまったら、よばれたい 名前と、やくそくを 書いた カードを わたします。',
  },
  work_publication: {
    name: 'つくった ものを 見せる',
    meaning: 'あなたが つくった ものを、ほかの 人に 見せます。見せる 前に、いつも 聞きます。',
  },
  outcome_statistics: {
    name: '数だけ つかう',
    meaning: 'だれの ことか わからない 数に して、しごとを よく する ために つかいます。',
  },
};
