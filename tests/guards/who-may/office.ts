import { own, supporters, type MayRow } from './row';

/** Accounts, money, the log and what is set. */
export const inTheOffice: readonly MayRow[] = [
  {
    roles: [...supporters, 'finance', 'admin', 'host'],
    because: 'The own account: everybody who signs in.',
    acts: ['accounts.get-own-account', 'accounts.record-access'],
  },
  {
    roles: [...own, 'multi_agency', 'officer', 'community'],
    because: 'Statistics with small cells hidden: ● for R1–R4 and R8.',
    acts: ['reports.get-fairness', 'reports.get-participant-counts'],
  },
  {
    roles: [...own, 'officer', 'finance'],
    because: 'Claims: who checks, decides and pays (R1, R2, R4, R5).',
    acts: ['expenses.claim-hosts', 'expenses.get-claim', 'expenses.list-claims'],
  },
  {
    roles: [...own, 'host'],
    because: 'A claim is written by the host, or for it by participation support (R9, R1, R2).',
    acts: [
      'expenses.open-claim',
      'expenses.remove-line',
      'expenses.save-line',
      'expenses.submit-claim',
      'expenses.withdraw-claim',
    ],
  },
  {
    roles: ['admin', 'officer'],
    because: 'The log: municipal officers, and administrators without content (R4, R15, R16).',
    acts: ['audit.list', 'audit.verify'],
  },
  {
    roles: own,
    because: 'A claim is checked by participation support, and decided by nobody of them (R1, R2).',
    acts: ['expenses.check-claim', 'expenses.record-work-request', 'expenses.return-submitted'],
  },
  {
    roles: ['officer'],
    because: 'Money is decided by the municipality alone (R4 ● decide).',
    acts: ['expenses.decide-claim', 'expenses.return-checked'],
  },
  {
    roles: ['admin'],
    because: 'System administrators keep users and agencies (R16).',
    acts: [
      'accounts.add-agency',
      'accounts.add-user',
      'accounts.change-user',
      'accounts.close-user',
      'accounts.get-user',
      'accounts.list-users',
      'accounts.reopen-user',
      'accounts.reset-password',
      'accounts.reset-second-step',
      'accounts.user-choices',
    ],
  },
];
