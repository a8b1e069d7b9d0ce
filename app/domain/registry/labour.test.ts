import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { labourQuestions, labourResult, type LabourAnswers } from './labour';

const clear: LabourAnswers = {
  mayDecline: 'yes',
  directed: 'no',
  penalised: 'no',
  supervised: 'no',
  paidByTime: 'no',
};

describe('a reward and the five questions', () => {
  it.each<[string, string, LabourAnswers, string]>([
    ['no reward', 'none', { directed: 'yes' }, 'not_needed'],
    ['a wage', 'wage_employment', clear, 'employment'],
    ['a thank-you, nothing asked', 'honorarium_to_participant', {}, 'open'],
    [
      'a thank-you, one question open',
      'honorarium_to_participant',
      { ...clear, supervised: 'unknown' },
      'open',
    ],
    ['a thank-you, all harmless', 'honorarium_to_participant', clear, 'clear'],
    ['things instead of money, all harmless', 'in_kind', clear, 'clear'],
    ['it cannot be refused', 'honorarium_to_participant', { ...clear, mayDecline: 'no' }, 'warn'],
    ['hours are ordered', 'honorarium_to_participant', { ...clear, directed: 'yes' }, 'warn'],
    ['staying away costs', 'in_kind', { ...clear, penalised: 'yes' }, 'warn'],
    ['every move is ordered', 'wage_b_type', { ...clear, supervised: 'yes' }, 'warn'],
    ['pay by the hour', 'honorarium_to_participant', { ...clear, paidByTime: 'yes' }, 'warn'],
    ['one sign weighs more than open questions', 'in_kind', { paidByTime: 'yes' }, 'warn'],
  ])('%s', (_, reward, answers, kind) => {
    expect(labourResult(reward, answers).kind).toBe(kind);
  });

  it('says which answers speak for employment and whom to ask', () => {
    expect(labourResult('in_kind', { ...clear, mayDecline: 'no', paidByTime: 'yes' })).toEqual({
      kind: 'warn',
      title: '雇用契約・最低賃金の対象になるかもしれません',
      text: '「断れない、お礼が時間で決まる」ためです。形を変えられるか受入先と話し、始める前に労働基準監督署、社会保険労務士か、就労訓練事業の窓口に確認してください。',
    });
  });

  it('is clear for exactly one set of answers', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer, answer, answer), (given) => {
        const answers = Object.fromEntries(
          labourQuestions.map((question, index) => [question, given[index]]),
        );
        const isClear = labourQuestions.every((question) => answers[question] === clear[question]);
        expect(labourResult('in_kind', answers as LabourAnswers).kind === 'clear').toBe(isClear);
      }),
    );
  });
});
