import type { QuestionKey } from './questions.server';

export const titles: Record<QuestionKey, string> = {
  kind: '何にかかりましたか',
  day: 'いつのことですか',
  target: 'だれの、何のためですか',
  what: '何を買い、何をしましたか',
  amount: 'いくらかかりましたか',
  borne: '本人が払った分はありますか',
  evidence: '領収書などは、どこにありますか',
};
