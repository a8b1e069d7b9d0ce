import type { z } from 'zod';
import {
  answerForHost,
  askHost,
  movePlacement,
  planTrial,
  recordFollowUp,
  recordWish,
  startPlacement,
} from '~/domain/placements/index.server';
import {
  answerInquirySchema,
  askHostSchema,
  movePlacementSchema,
  planTrialSchema,
  recordFollowUpSchema,
  recordWishSchema,
  startPlacementSchema,
} from '~/domain/placements/schema';
import type { Command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import type { ActionArgs } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';

/** Each form of the page by its `intent`: what takes it, and what is said afterwards. */
const intents = {
  agree: taking(recordWishSchema, recordWish, 'ご本人の希望を記録しました。'),
  ask: taking(askHostSchema, askHost, '受入先に打診しました。'),
  answer: taking(answerInquirySchema, answerForHost, '受入先のお返事を記録しました。'),
  plan_trial: taking(planTrialSchema, planTrial, '見学・お試しの日を決めました。'),
  start: taking(
    startPlacementSchema,
    startPlacement,
    '活動を始めました。フォローアップの予定を入れています。',
  ),
  move: taking(movePlacementSchema, movePlacement, '記録しました。'),
  follow_up: taking(recordFollowUpSchema, recordFollowUp, 'フォローアップを記録しました。'),
};

function taking<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: Command<z.input<Schema>, Value>,
  notice: string,
) {
  return ({ scope, form, url }: ActionArgs) =>
    submit({
      form,
      schema,
      run: (value) => command(scope, value as z.input<Schema>),
      then: () => redirectWithNotice(url.pathname, notice),
    });
}

export function takeIntent(args: ActionArgs) {
  const intent = args.form.get('intent');
  const take =
    typeof intent === 'string' && intent in intents ? intents[intent as keyof typeof intents] : null;
  if (!take) throw new NotFound('操作');
  return take(args);
}
