import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { AnewWhenSaved } from '~/components/shell';
import { getSecondStepRoles } from '~/domain/accounts/index.server';
import { getSmallCells } from '~/domain/community/index.server';
import { getFreshnessLimits } from '~/domain/confirmation/index.server';
import { getExpenseLimits } from '~/domain/expenses/index.server';
import { getMatchWeights } from '~/domain/matching/index.server';
import { getReachCap } from '~/domain/notices/index.server';
import {
  getAbsenceLimits,
  getConsentHandling,
  getSlipDays,
  getStallDays,
  getUrgentHours,
} from '~/domain/people/index.server';
import { getCardLimits } from '~/domain/placements/index.server';
import { getRetention } from '~/domain/records/index.server';
import { getUrgentContacts } from '~/domain/referrals/index.server';
import { pageAction, pageLoader } from '~/http/builders.server';
import { Page, PageHead, PageIndex } from '~/ui';
import { Absence } from './absence';
import { takeSetting } from './actions.server';
import { CardLimits } from './card-limits';
import { ConsentHandling } from './consent-handling';
import { ExpenseLimits } from './expense-limits';
import { FreshnessLimits } from './freshness';
import { settingGroups, type SettingId } from './groups';
import { MatchWeights } from './match-weights';
import { ReachCap } from './reach-cap';
import { Retention } from './retention';
import { SecondStepRoles } from './second-step-roles';
import { SlipDays } from './slip-days';
import { SmallCells } from './small-cells';
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
    absence: await getAbsenceLimits(scope, undefined),
    urgent: await getUrgentHours(scope, undefined),
    smallCells: await getSmallCells(scope, undefined),
    retention: await getRetention(scope, undefined),
    freshness: await getFreshnessLimits(scope, undefined),
    reach: await getReachCap(scope, undefined),
    match: await getMatchWeights(scope, undefined),
    cards: await getCardLimits(scope, undefined),
    urgentContacts: await getUrgentContacts(scope, undefined),
  }),
});

export const action = pageAction({ permission: 'settings.manage', handle: takeSetting });

export default function Settings() {
  const set = useLoaderData<typeof loader>();
  const parts: Record<SettingId, ReactNode> = {
    freshness: <FreshnessLimits freshness={set.freshness} />,
    'reach-cap': <ReachCap reach={set.reach} />,
    'consent-handling': <ConsentHandling handling={set.handling} />,
    'slip-days': <SlipDays slip={set.slip} />,
    'stall-days': <StallDays stall={set.stall} />,
    absence: <Absence absence={set.absence} />,
    'match-weights': <MatchWeights match={set.match} />,
    'card-limits': <CardLimits cards={set.cards} />,
    limits: <ExpenseLimits limits={set.limits} />,
    'urgent-contacts': <UrgentContacts urgentContacts={set.urgentContacts} />,
    'urgent-hours': <UrgentHours urgent={set.urgent} />,
    'small-cells': <SmallCells smallCells={set.smallCells} />,
    retention: <Retention retention={set.retention} />,
    'second-step': <SecondStepRoles setting={set.secondStep} />,
  };
  return (
    <>
      <PageHead
        title="市町村の設定"
        lead="決まりごとは、いつから始まるかといっしょに残します。前の決まりも消えません。"
      />
      <Page>
        <div className="columns columns--index">
          <PageIndex
            label="設定の目次"
            groups={settingGroups.map(({ settings, ...group }) => ({ ...group, parts: settings }))}
          />
          <div className="index-groups">
            {settingGroups.map(({ id, title, settings }) => (
              <section key={id} id={id} aria-labelledby={`${id}-title`}>
                <h2 className="heading-2" id={`${id}-title`}>
                  {title}
                </h2>
                {settings.map((setting) => (
                  <AnewWhenSaved key={setting.id} at={setting.id}>
                    {parts[setting.id]}
                  </AnewWhenSaved>
                ))}
              </section>
            ))}
          </div>
        </div>
      </Page>
    </>
  );
}
