import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getSecondStepRoles, setSecondStepRoles } from '~/domain/accounts/index.server';
import { secondStepRolesSchema } from '~/domain/accounts/schema';
import { getFreshnessLimits, setFreshnessLimits } from '~/domain/confirmation/index.server';
import { freshnessLimitsSchema } from '~/domain/confirmation/schema';
import { getExpenseLimits, setExpenseLimits } from '~/domain/expenses/index.server';
import { expenseLimitsSchema } from '~/domain/expenses/schema';
import { getReachCap, setReachCap } from '~/domain/notices/index.server';
import { reachCapSchema } from '~/domain/notices/schema';
import {
  getConsentHandling,
  getSlipDays,
  getStallDays,
  getUrgentHours,
  setConsentHandling,
  setSlipDays,
  setStallDays,
  setUrgentHours,
} from '~/domain/people/index.server';
import {
  consentHandlingSchema,
  slipDaysSchema,
  stallDaysSchema,
  urgentHoursSchema,
} from '~/domain/people/schema';
import { getCardLimits, setCardLimits } from '~/domain/placements/index.server';
import { cardLimitsSchema } from '~/domain/placements/schema';
import { getUrgentContacts, setUrgentContacts } from '~/domain/referrals/index.server';
import { urgentContactsSchema } from '~/domain/referrals/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { byIntent, taking } from '~/http/intents.server';
import { getRetention, setRetention } from '~/domain/records/index.server';
import { retentionSchema } from '~/domain/records/schema';
import { Page, PageHead } from '~/ui';
import { CardLimits } from './card-limits';
import { ConsentHandling } from './consent-handling';
import { ExpenseLimits } from './expense-limits';
import { FreshnessLimits } from './freshness';
import { ReachCap } from './reach-cap';
import { Retention } from './retention';
import { SecondStepRoles } from './second-step-roles';
import { SlipDays } from './slip-days';
import { StallDays } from './stall-days';
import { UrgentContacts } from './urgent-contacts';
import { UrgentHours } from './urgent-hours';

export const meta: MetaFunction = () => [{ title: '市町村の設定｜むすびば' }];

export const loader = pageLoader({
  permission: 'settings.manage',
  load: async ({ scope }) => ({
    secondStep: await getSecondStepRoles(scope, undefined),
    limits: await getExpenseLimits(scope, undefined),
    handling: await getConsentHandling(scope, undefined),
    slip: await getSlipDays(scope, undefined),
    stall: await getStallDays(scope, undefined),
    urgent: await getUrgentHours(scope, undefined),
    retention: await getRetention(scope, undefined),
    freshness: await getFreshnessLimits(scope, undefined),
    reach: await getReachCap(scope, undefined),
    cards: await getCardLimits(scope, undefined),
    urgentContacts: await getUrgentContacts(scope, undefined),
  }),
});

export const action = pageAction({
  permission: 'settings.manage',
  handle: byIntent({
    'second-step': taking(secondStepRolesSchema, setSecondStepRoles, '二段階の確認の設定を保存しました。'),
    limits: taking(expenseLimitsSchema, setExpenseLimits, '協力費の予算と上限を保存しました。'),
    'consent-handling': taking(consentHandlingSchema, setConsentHandling, 'きまりを保存しました。'),
    'slip-days': taking(slipDaysSchema, setSlipDays, '照らし合わせが有効な日数を保存しました。'),
    'stall-days': taking(stallDaysSchema, setStallDays, '止まっているとみなす日数を保存しました。'),
    'urgent-hours': taking(urgentHoursSchema, setUrgentHours, '急ぎの閲覧の時間を保存しました。'),
    retention: taking(retentionSchema, setRetention, '保存する年数を決めました。'),
    freshness: taking(freshnessLimitsSchema, setFreshnessLimits, '情報の鮮度の日数を保存しました。'),
    'urgent-contacts': taking(urgentContactsSchema, setUrgentContacts, '急ぎの連絡先を保存しました。'),
    'card-limits': taking(cardLimitsSchema, setCardLimits, '札の決まりを保存しました。'),
    'reach-cap': taking(reachCapSchema, setReachCap, '声かけの目安を保存しました。'),
  }),
});

export default function Settings() {
  const set = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="市町村の設定"
        lead="決まりごとは、いつから始まるかといっしょに残します。前の決まりも消えません。"
      />
      <Page narrow>
        <div className="stack-wide">
          <SecondStepRoles setting={set.secondStep} />
          <ExpenseLimits limits={set.limits} />
          <ConsentHandling handling={set.handling} />
          <SlipDays slip={set.slip} />
          <StallDays stall={set.stall} />
          <UrgentHours urgent={set.urgent} />
          <Retention retention={set.retention} />
          <FreshnessLimits freshness={set.freshness} />
          <ReachCap reach={set.reach} />
          <CardLimits cards={set.cards} />
          <UrgentContacts urgentContacts={set.urgentContacts} />
        </div>
      </Page>
    </>
  );
}
