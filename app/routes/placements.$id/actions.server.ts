import {
  answerForHost,
  movePlacement,
  planTrial,
  rearrangePlacement,
  recordFollowUp,
  recordWish,
  startPlacement,
  writeExitPlan,
} from '~/domain/placements/index.server';
import {
  answerInquirySchema,
  movePlacementSchema,
  planTrialSchema,
  rearrangePlacementSchema,
  recordFollowUpSchema,
  recordWishSchema,
  startPlacementSchema,
  writeExitPlanSchema,
} from '~/domain/placements/schema';
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
  move: taking(movePlacementSchema, movePlacement, '記録しました。'),
  follow_up: taking(recordFollowUpSchema, recordFollowUp, 'フォローアップを記録しました。'),
});
