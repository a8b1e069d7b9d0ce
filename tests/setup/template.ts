import postgres from 'postgres';
import { migrate } from '#db/migrate';
import { openDatabase } from '#db/client.server';
import { insertMunicipality } from '#db/queries/directory.server';
import { insertAgency, insertUser } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { roles, roleNames } from '~/domain/kernel/permissions';
import { systemScope } from '~/domain/kernel/scope';
import { towns, type Town } from '../factories/towns';

const template = 'musubiba_template';
const password = 'for-tests-only';

/** The addresses of a test database for each login. */
export function testUrls(adminUrl: string, database: string) {
  const as = (login: string) => {
    const url = new URL(adminUrl);
    url.username = `musubiba_${login}`;
    url.password = password;
    url.pathname = `/${database}`;
    return url.toString();
  };
  return { owner: as('owner'), app: as('app'), auth: as('auth'), search: as('search') };
}

/** Makes the migrated database with the two towns of the tests. @returns its name. */
export async function makeTemplate(adminUrl: string): Promise<string> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  for (const login of ['owner', 'app', 'auth', 'search']) {
    await admin.unsafe(`create role musubiba_${login} login password '${password}' nosuperuser nobypassrls`);
  }
  await admin.unsafe(`create database ${template} owner musubiba_owner`);
  await admin.end();
  const urls = testUrls(adminUrl, template);
  await migrate(urls.owner, { app: 'musubiba_app', auth: 'musubiba_auth', search: 'musubiba_search' });
  const database = openDatabase(urls, { app: 1, auth: 1, search: 1 });
  for (const town of Object.values(towns)) await settle(town);
  await database.close();
  return template;
}

async function settle(town: Town) {
  await insertMunicipality({
    id: town.id,
    code: town.code,
    name: town.name,
    prefecture: '試験県',
    isDemo: false,
  });
  await withScope(systemScope('test', town.id), async (tx) => {
    await insertAgency(tx, { id: town.agencyId, name: `${town.name}社会福祉協議会`, kind: 'shakyo' });
    await insertAgency(tx, {
      id: town.otherAgencyId,
      name: `${town.name}相談センター`,
      kind: 'consultation',
    });
    for (const role of roles) {
      await insertUser(tx, {
        id: town.users[role],
        authUserId: `${town.code}-${role}`,
        mail: `${role}@${town.code}.example`,
        name: roleNames[role],
        agencyId: town.agencyId,
        roles: [role],
      });
    }
    await insertUser(tx, {
      id: town.strangerId,
      authUserId: `${town.code}-stranger`,
      mail: `stranger@${town.code}.example`,
      name: 'よその相談員',
      agencyId: town.otherAgencyId,
      roles: ['coordinator'],
    });
  });
}
