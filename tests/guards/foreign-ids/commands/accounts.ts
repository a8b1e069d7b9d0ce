import type { TownAtWork } from '../town-at-work';
import type { CommandRow } from './row';

export const accounts: readonly CommandRow[] = [
  {
    name: 'accounts.add-user',
    input: ({ agency, host }) => ({
      ...{ name: '試験 じろう', mail: 'new@test.example', roles: ['host'], agencyId: agency, hostId: host },
    }),
    answers: { agencyId: 'Invalid', hostId: 'Invalid' },
  },
  {
    name: 'accounts.change-user',
    input: ({ finance, agency, host }) => ({
      ...{ id: finance, version: 1, name: '会計', roles: ['host'], agencyId: agency, hostId: host },
    }),
    answers: { agencyId: 'Invalid', hostId: 'Invalid' },
  },
  ...['close-user', 'reopen-user'].map((verb) => ({
    name: `accounts.${verb}`,
    input: ({ finance }: TownAtWork) => ({ id: finance, version: 1 }),
  })),
  ...['reset-password', 'reset-second-step'].map((verb) => ({
    name: `accounts.${verb}`,
    input: ({ finance }: TownAtWork) => ({ id: finance }),
  })),
];
