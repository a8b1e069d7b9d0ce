import {
  answerCondition,
  confirmHost,
  correctInsurance,
  recordAssessment,
  recordHostInsurance,
  setStance,
  takeBackInsurance,
  takeHostStep,
} from '~/domain/registry/index.server';
import {
  answerConditionSchema,
  confirmHostSchema,
  correctInsuranceSchema,
  recordAssessmentSchema,
  recordHostInsuranceSchema,
  setStanceSchema,
  takeBackInsuranceSchema,
  takeHostStepSchema,
} from '~/domain/registry/schema';
import { NotFound } from '~/domain/kernel/errors';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';

/** The forms of a host's page, told apart by `intent`; each goes back to the page with a sentence. */
export function actOnHost({ scope, form, params }: ActionArgs) {
  const back = (notice: string) => () => redirectWithNotice(paths.host(params['hostId'] ?? ''), notice);
  const intents = {
    stance: () =>
      submit({
        form,
        schema: setStanceSchema,
        run: (value) => setStance(scope, value),
        then: back('受入れの気持ちを書きました。'),
      }),
    confirm: () =>
      submit({
        form,
        schema: confirmHostSchema,
        run: (value) => confirmHost(scope, value),
        then: back('きょう確かめたことにしました。'),
      }),
    step: () =>
      submit({
        form,
        schema: takeHostStepSchema,
        run: (value) => takeHostStep(scope, value),
        then: back('登録のようすを変えました。'),
      }),
    answer: () =>
      submit({
        form,
        schema: answerConditionSchema,
        run: (value) => answerCondition(scope, value),
        then: back('聞いた答えを書きました。'),
      }),
    insurance: () =>
      submit({
        form,
        schema: recordHostInsuranceSchema,
        run: (value) => recordHostInsurance(scope, value),
        then: back('保険を書きました。'),
      }),
    correct_insurance: () =>
      submit({
        form,
        schema: correctInsuranceSchema,
        run: (value) => correctInsurance(scope, value),
        then: back('保険を直しました。'),
      }),
    take_back_insurance: () =>
      submit({
        form,
        schema: takeBackInsuranceSchema,
        run: (value) => takeBackInsurance(scope, value),
        then: back('保険を取り消しました。'),
      }),
    visit: () =>
      submit({
        form,
        schema: recordAssessmentSchema,
        run: (value) => recordAssessment(scope, value),
        then: back('訪問の記録を書きました。'),
      }),
  };
  const intent = form.get('intent');
  const act = Object.entries(intents).find(([name]) => name === intent)?.[1];
  if (!act) throw new NotFound('この操作');
  return act();
}
