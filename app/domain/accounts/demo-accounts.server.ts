import { listUsers } from '#db/queries/accounts.server';
import { findMunicipality, listMunicipalities } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { roles, type Role } from '~/domain/kernel/permissions';
import { systemScope } from '~/domain/kernel/scope';
import { demoPassword } from './rules';

export interface DemoAccount {
  mail: string;
  name: string;
  role: Role;
}

export interface DemoTown {
  name: string;
  /** The same for all. */
  password: string;
  /** One for each role. */
  accounts: DemoAccount[];
  /** The other demonstration municipalities, for trying out that nothing crosses over. */
  others: { code: string; name: string }[];
}

/** The accounts to try the site with, or null where the data is not a demonstration. */
export async function demoTown(municipalityId: string): Promise<DemoTown | null> {
  const town = await findMunicipality(municipalityId);
  if (!town?.isDemo) return null;
  const users = await withScope(systemScope('demo-accounts', town.id), listUsers, { readOnly: true });
  const others = (await listMunicipalities()).filter((other) => other.isDemo && other.id !== town.id);
  return {
    name: town.name,
    password: demoPassword,
    accounts: roles.flatMap((role) => {
      const user = users.find(({ mail }) => mail.startsWith(`${role.replace('_', '-')}@`));
      return user ? [{ mail: user.mail, name: user.name, role }] : [];
    }),
    others: others.map(({ code, name }) => ({ code, name })),
  };
}
