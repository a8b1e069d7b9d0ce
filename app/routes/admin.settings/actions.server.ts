import type { z } from 'zod';
import { setSecondStepRoles } from '~/domain/accounts/index.server';
import { secondStepRolesSchema } from '~/domain/accounts/schema';
import { setSmallCells } from '~/domain/community/index.server';
import { smallCellsSchema } from '~/domain/community/schema';
import { setFreshnessLimits } from '~/domain/confirmation/index.server';
import { freshnessLimitsSchema } from '~/domain/confirmation/schema';
import { setExpenseLimits } from '~/domain/expenses/index.server';
import { expenseLimitsSchema } from '~/domain/expenses/schema';
import { setMatchWeights } from '~/domain/matching/index.server';
import { matchWeightsSchema } from '~/domain/matching/schema';
import type { Scope } from '~/domain/kernel/scope';
import { setReachCap } from '~/domain/notices/index.server';
import { reachCapSchema } from '~/domain/notices/schema';
import {
  setAbsenceLimits,
  setConsentHandling,
  setSlipDays,
  setStallDays,
  setUrgentHours,
} from '~/domain/people/index.server';
import {
  absenceLimitsSchema,
  consentHandlingSchema,
  slipDaysSchema,
  stallDaysSchema,
  urgentHoursSchema,
} from '~/domain/people/schema';
import { setCardLimits } from '~/domain/placements/index.server';
import { cardLimitsSchema } from '~/domain/placements/schema';
import { setRetention } from '~/domain/records/index.server';
import { retentionSchema } from '~/domain/records/schema';
import { setUrgentContacts } from '~/domain/referrals/index.server';
import { urgentContactsSchema } from '~/domain/referrals/schema';
import { byIntent, taking } from '~/http/intents.server';
import { formatDay, today } from '~/lib/japanese-date';
import type { SettingId } from './groups';

type Taker = ReturnType<typeof taking>;

/** Saves a setting and says so at its place; one that begins later says that the old one holds until then. */
function setting<Schema extends z.ZodType, Value>(
  at: SettingId,
  schema: Schema,
  run: (scope: Scope, input: z.input<Schema>) => Promise<Value>,
  notice: string,
): Record<string, Taker> {
  return {
    [at]: (args) => {
      const day = args.form.get('validFrom');
      const isLater = typeof day === 'string' && day > today(args.now);
      const later = isLater ? `${formatDay(day)}から変わります。それまでは、いまのままです。` : '';
      return taking(schema, run, notice + later, { at })(args);
    },
  };
}

/** Takes whichever setting was sent. */
export const takeSetting = byIntent({
  ...setting('freshness', freshnessLimitsSchema, setFreshnessLimits, '情報の鮮度の日数を保存しました。'),
  ...setting('reach-cap', reachCapSchema, setReachCap, '声かけの目安を保存しました。'),
  ...setting('consent-handling', consentHandlingSchema, setConsentHandling, 'きまりを保存しました。'),
  ...setting('slip-days', slipDaysSchema, setSlipDays, '照らし合わせが有効な日数を保存しました。'),
  ...setting('stall-days', stallDaysSchema, setStallDays, '止まっているとみなす日数を保存しました。'),
  ...setting('absence', absenceLimitsSchema, setAbsenceLimits, '連絡がとれないときの決まりを保存しました。'),
  ...setting('match-weights', matchWeightsSchema, setMatchWeights, '場所をならべる順の重みを保存しました。'),
  ...setting('card-limits', cardLimitsSchema, setCardLimits, '札の決まりを保存しました。'),
  ...setting('limits', expenseLimitsSchema, setExpenseLimits, '協力費の予算と上限を保存しました。'),
  ...setting('urgent-contacts', urgentContactsSchema, setUrgentContacts, '急ぎの連絡先を保存しました。'),
  ...setting('urgent-hours', urgentHoursSchema, setUrgentHours, '急ぎの閲覧の時間を保存しました。'),
  ...setting('small-cells', smallCellsSchema, setSmallCells, '数を出してよい人数を保存しました。'),
  ...setting('retention', retentionSchema, setRetention, '保存する年数を決めました。'),
  ...setting('second-step', secondStepRolesSchema, setSecondStepRoles, '二段階の確認の設定を保存しました。'),
});
