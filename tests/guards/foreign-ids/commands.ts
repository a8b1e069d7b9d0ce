import { now as novemberNoon } from '#tests/factories/people';
import { accounts } from './commands/accounts';
import { community } from './commands/community';
import { confirmation } from './commands/confirmation';
import { exchange } from './commands/exchange';
import { expenses } from './commands/expenses';
import { access } from './commands/access';
import { handover } from './commands/handover';
import { meetings } from './commands/meetings';
import { notices } from './commands/notices';
import { people } from './commands/people';
import { placements } from './commands/placements';
import { referrals } from './commands/referrals';
import { registry } from './commands/registry';
import type { CommandRow } from './commands/row';
import { works } from './commands/works';

export type { CommandRow };

/** Commands that name nothing of a municipality, each with what it works on instead. */
export const withoutIds: Readonly<Record<string, string>> = {
  'accounts.add-agency': 'makes a new one',
  'accounts.record-access': 'is about the user of the scope',
  'accounts.set-second-step-roles': 'a setting of the municipality of the scope',
  'confirmation.open-return': 'compares cells; a foreign number in them is a fault of its line',
  'reports.count-participants': 'counts all of the municipality of the scope',
  'reports.ask-fairness': 'looks at all of the municipality of the scope',
  'reports.keep-fairness': 'the one run at work in the municipality of the scope',
  'records.set-retention': 'a setting of the municipality of the scope',
  'people.set-urgent-hours': 'a setting of the municipality of the scope',
  'confirmation.set-limits': 'a setting of the municipality of the scope',
  'community.erase-old-contacts': 'all that was kept too long in the municipality of the scope',
  'exchange.load-towns': 'names of 町丁目, of the municipality of the scope',
  'exchange.open-boundaries': 'makes a new run out of a file',
  'exchange.open-population': 'makes a new run out of a file',
  'exchange.open-import': 'makes a new run out of a file',
  'expenses.set-limits': 'settings of the municipality of the scope',
  'meetings.open-meeting': 'makes a new one',
  'meetings.record-confidential': 'a day and a number',
  'community.set-small-cells': 'a setting of the municipality of the scope',
  'notices.set-reach-cap': 'a setting of the municipality of the scope',
  'people.set-consent-handling': 'a setting of the municipality of the scope',
  'matching.set-weights': 'a setting of the municipality of the scope',
  'people.set-absence-limits': 'a setting of the municipality of the scope',
  'people.set-slip-days': 'a setting of the municipality of the scope',
  'people.set-stall-days': 'a setting of the municipality of the scope',
  'placements.set-card-limits': 'a setting of the municipality of the scope',
  'referrals.set-urgent-contacts': 'a setting of the municipality of the scope',
  'registry.add-search-words': 'makes a new group',
  'registry.save-search':
    'makes a new one of the user of the scope; areas of a question that are not its own find nothing',
  'registry.forget-searches': 'is about the user of the scope',
  'registry.confirm-own-host': 'is about the host of the scope',
  'registry.confirm-own-numbers': 'is about the host of the scope',
  'registry.mark-own-days': 'is about the host of the scope',
};

export const usualNow = novemberNoon;

/**
 * Every command that names something. A new one gets a row here, or a line in `withoutIds`; a new kind of thing gets
 * one that can be worked on in `town-at-work.ts`.
 */
export const commandRows: readonly CommandRow[] = [
  ...accounts,
  ...community,
  ...exchange,
  ...expenses,
  ...access,
  ...handover,
  ...meetings,
  ...confirmation,
  ...notices,
  ...people,
  ...placements,
  ...referrals,
  ...registry,
  ...works,
];
