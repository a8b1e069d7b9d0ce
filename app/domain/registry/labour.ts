/**
 * The five questions by which an activity with a reward is told from employment (労働者性). They follow what the
 * ministry says of 有償ボランティア in its questions and answers on 総合事業 (handbook P15): freedom to refuse, orders about
 * time and place, disadvantages of staying away, orders about the way of working, pay for hours. A help to think, not
 * an opinion on law.
 */
export const labourQuestions = ['mayDecline', 'directed', 'penalised', 'supervised', 'paidByTime'] as const;
export type LabourQuestion = (typeof labourQuestions)[number];
export type LabourAnswer = 'yes' | 'no' | 'unknown';
export type LabourAnswers = Readonly<Partial<Record<LabourQuestion, LabourAnswer>>>;

export const labourQuestionNames: Record<LabourQuestion, string> = {
  mayDecline: '断ってもよいですか',
  directed: '時間や場所を決められたり、のばすように言われたりしますか',
  penalised: '休んだときに、不利になることがありますか',
  supervised: '進め方を細かく命じられますか',
  paidByTime: 'お礼は、働いた時間で決まりますか',
};

/** What was said that speaks for employment, for the sentence of the result. */
const signs: Record<LabourQuestion, string> = {
  mayDecline: '断れない',
  directed: '時間や場所の指図がある',
  penalised: '休むと不利になる',
  supervised: '進め方を細かく命じられる',
  paidByTime: 'お礼が時間で決まる',
};

/** The answer to each question that does not speak for employment. */
const harmless: Record<LabourQuestion, LabourAnswer> = {
  mayDecline: 'yes',
  directed: 'no',
  penalised: 'no',
  supervised: 'no',
  paidByTime: 'no',
};

export type LabourResult =
  | { readonly kind: 'not_needed' }
  | {
      readonly kind: 'employment' | 'warn' | 'open' | 'clear';
      readonly title: string;
      readonly text: string;
    };

const whomToAsk = '労働基準監督署、社会保険労務士か、就労訓練事業の窓口に確認してください。';

/** What follows from the answers for a kind of reward, and what to do about it. */
export function labourResult(rewardKind: string, answers: LabourAnswers): LabourResult {
  if (rewardKind === 'none') return { kind: 'not_needed' };
  if (rewardKind === 'wage_employment') {
    return {
      kind: 'employment',
      title: '雇用です',
      text: `労働時間、最低賃金、保険のきまりが当てはまります。${whomToAsk}`,
    };
  }
  const said = labourQuestions.map((question) => ({ question, answer: answers[question] ?? 'unknown' }));
  const speaking = said.filter(
    ({ question, answer }) => answer !== 'unknown' && answer !== harmless[question],
  );
  const open = said.filter(({ answer }) => answer === 'unknown');
  if (speaking.length > 0) {
    const words = speaking.map(({ question }) => signs[question]).join('、');
    return {
      kind: 'warn',
      title: '雇用契約・最低賃金の対象になるかもしれません',
      text: `「${words}」ためです。形を変えられるか受入先と話し、始める前に${whomToAsk}`,
    };
  }
  if (open.length > 0) {
    return {
      kind: 'open',
      title: `お礼のことで、あと${open.length}つ聞いてください`,
      text: `まだ分からないこと：${open.map(({ question }) => `「${labourQuestionNames[question]}」`).join('')}`,
    };
  }
  return {
    kind: 'clear',
    title: '五つの点では、雇用にあたる様子は見られません',
    text: `決まりではなく、目安です。やり方が変わったら見直し、迷うときは${whomToAsk}`,
  };
}
