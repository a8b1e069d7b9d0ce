import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

/** 特定されるおそれ: what is asked in a small town before a card goes out (handbook §5.5). */
export const riskQuestions = ['by_strength', 'by_time', 'known_to_host', 'by_family'] as const;
export type RiskQuestion = (typeof riskQuestions)[number];

export const riskQuestionWords: Record<RiskQuestion, string> = {
  by_strength: '得意なことや願いだけで、「あの人だ」と分かる人がいそうですか',
  by_time: '曜日・時間や通い方だけで、だれのことか分かりそうですか',
  known_to_host: '受入先の人や、そこによく来る人が、ご本人を前から知っていそうですか',
  by_family: '家族や近所のことから、だれのことか分かりそうですか',
};

export const riskAnswers = ['no', 'unsure', 'yes'] as const;
export type RiskAnswer = (typeof riskAnswers)[number];
export const riskAnswerNames: Record<RiskAnswer, string> = {
  no: 'なさそう',
  unsure: '分からない',
  yes: 'ありそう',
};

export interface RiskFacts {
  /** null: nobody has counted them. */
  readonly residents: number | null;
  readonly smallTown: number;
  readonly answers: Partial<Record<RiskQuestion, RiskAnswer>>;
  /** The person was told that somebody may recognise them, and wants the inquiry all the same. */
  readonly personAgrees: boolean;
}

/** Asked where the town is small, and where nobody knows how large it is. */
export function asksRisk({ residents, smallTown }: Pick<RiskFacts, 'residents' | 'smallTown'>): boolean {
  return smallTown > 0 && (residents === null || residents < smallTown);
}

/** Every question is answered, and where anybody may be recognised the person has agreed. */
export function decideRisk(facts: RiskFacts): Decision {
  if (!asksRisk(facts)) return allowed;
  if (riskQuestions.some((question) => facts.answers[question] === undefined)) {
    return refuse(
      '「特定されるおそれ」に、まだ答えていないところがあります。',
      '四つとも選んでから打診してください。',
    );
  }
  const risky = riskQuestions.some((question) => facts.answers[question] !== 'no');
  return !risky || facts.personAgrees
    ? allowed
    : refuse(
        'だれのことか分かってしまうおそれがあります。',
        'ご本人に話し、それでもよいと聞けたら印を付けてください。伝える項目を減らすこともできます。',
      );
}
