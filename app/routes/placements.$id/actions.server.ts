import {
  answerForHost,
  closeCard,
  correctPlacementInsurance,
  goStepBack,
  goStepOn,
  movePlacement,
  planTrial,
  rearrangePlacement,
  recordFollowUp,
  recordPlacementInsurance,
  recordWish,
  renewCard,
  startPlacement,
  takeBackPlacementInsurance,
  writeExitPlan,
  writeSteps,
} from '~/domain/placements/index.server';
import {
  answerInquirySchema,
  closeCardSchema,
  goStepBackSchema,
  goStepOnSchema,
  movePlacementSchema,
  planTrialSchema,
  rearrangePlacementSchema,
  recordFollowUpSchema,
  recordWishSchema,
  renewCardSchema,
  startPlacementSchema,
  writeExitPlanSchema,
  writeStepsSchema,
} from '~/domain/placements/schema';
import {
  correctInsuranceSchema,
  recordPlacementInsuranceSchema,
  takeBackInsuranceSchema,
} from '~/domain/registry/schema';
import { cardNames } from '~/domain/placements/rules';
import { formatDay } from '~/lib/japanese-date';
import { byIntent, taking } from '~/http/intents.server';

export const takeIntent = byIntent({
  agree: taking(recordWishSchema, recordWish, 'ご本人の希望を記録しました。'),
  answer: taking(answerInquirySchema, answerForHost, '受入先のお返事を記録しました。'),
  plan_trial: taking(planTrialSchema, planTrial, '見学・お試しの日を決めました。'),
  start: taking(
    startPlacementSchema,
    startPlacement,
    '活動を始めました。フォローアップの予定を入れています。',
  ),
  rearrange: taking(rearrangePlacementSchema, rearrangePlacement, '曜日と時間を変えました。'),
  exit_plan: taking(writeExitPlanSchema, writeExitPlan, '退所に向けた計画を書きました。'),
  write_steps: taking(writeStepsSchema, writeSteps, '少しずつの段取りを保存しました。'),
  step_on: taking(goStepOnSchema, goStepOn, 'つぎの段に進みました。'),
  step_back: taking(goStepBackSchema, goStepBack, '一段もどりました。わけを記録しています。'),
  insurance: taking(recordPlacementInsuranceSchema, recordPlacementInsurance, '保険を書きました。'),
  correct_insurance: taking(correctInsuranceSchema, correctPlacementInsurance, '保険を直しました。'),
  take_back_insurance: taking(takeBackInsuranceSchema, takeBackPlacementInsurance, '保険を取り消しました。'),
  close_card: taking(closeCardSchema, closeCard, ({ level, status }) =>
    status === 'declined'
      ? '打診を取り下げました。札はもう見えません。'
      : `${cardNames[level]}を閉じました。受入先には、もう見えません。`,
  ),
  renew_card: taking(
    renewCardSchema,
    renewCard,
    ({ until }) => `受入れカードを、${formatDay(until)}までのばしました。`,
  ),
  move: taking(movePlacementSchema, movePlacement, '記録しました。'),
  follow_up: taking(recordFollowUpSchema, recordFollowUp, 'フォローアップを記録しました。'),
});
