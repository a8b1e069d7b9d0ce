import path from 'node:path';
import { roles, type Role } from '~/domain/kernel/permissions';
import { demoPassword } from '~/domain/accounts/rules';

export interface Account {
  mail: string;
  password: string;
  /** The stored state of its session, as `test.use({ storageState })` takes it. */
  state: string;
}

export interface TestTown {
  code: string;
  name: string;
  /** Who works in which agency; nobody else is there. */
  agencies: Readonly<Record<string, readonly Role[]>>;
}

/** Real municipalities, made with the administration commands, empty but for their accounts. */
export const testTowns = {
  yaizu: {
    code: '222127',
    name: '焼津市',
    agencies: {
      焼津市社会福祉協議会: ['coordinator', 'manager', 'community'],
      焼津市役所: ['multi_agency', 'officer', 'admin'],
    },
  },
  chofu: {
    code: '132080',
    name: '調布市',
    agencies: { 調布市役所: ['coordinator', 'manager', 'community'] },
  },
  // One list is taken in at a time: the longest one has a town of its own.
  shizuoka: {
    code: '221007',
    name: '静岡市',
    agencies: { 静岡市役所: ['manager'] },
  },
} satisfies Record<string, TestTown>;

export type TownKey = keyof typeof testTowns;

export const testTownPassword = 'noren-to-tamago-no-asa';

const stateOf = (name: string) => path.resolve('tests/e2e/.auth', `${name}.json`);
const local = (role: Role) => role.replace('_', '-');

/** The account of a role in the demonstration municipality みなも市. */
export function demoAccount(role: Role): Account {
  return { mail: `${local(role)}@demo.example`, password: demoPassword, state: stateOf(local(role)) };
}

/** The account of a role in one of these towns. */
export function townAccount(town: TownKey, role: Role): Account {
  return {
    mail: `${local(role)}@${town}.example`,
    password: testTownPassword,
    state: stateOf(`${town}-${local(role)}`),
  };
}

export function allAccounts(): Account[] {
  const keys = Object.keys(testTowns) as TownKey[];
  return [
    ...roles.map(demoAccount),
    ...keys.flatMap((town) =>
      Object.values(testTowns[town].agencies)
        .flat()
        .map((role) => townAccount(town, role)),
    ),
  ];
}
