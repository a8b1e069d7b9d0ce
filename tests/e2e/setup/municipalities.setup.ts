import { expect, test as setup } from '@playwright/test';
import { testTownPassword, testTowns, townAccount, type TownKey } from '../support/accounts';
import { musubiba } from '../support/command';

for (const key of Object.keys(testTowns) as TownKey[]) {
  const town = testTowns[key];
  setup(`${town.name} and its accounts are made by the administration commands`, async () => {
    setup.setTimeout(180_000);
    expect(await musubiba('municipality', 'add', town.code, town.name)).toContain(
      `${town.name}（${town.code}）を加えました`,
    );
    for (const [agency, roles] of Object.entries(town.agencies)) {
      for (const role of roles) {
        const { mail } = townAccount(key, role);
        const said = await musubiba(
          ...['user', 'add', mail, '--municipality', town.code, '--agency', agency],
          ...['--roles', role, '--password', testTownPassword],
        );
        expect(said).toContain(mail);
      }
    }
  });
}
