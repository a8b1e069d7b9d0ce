import { describe, expect, it } from 'vitest';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { useDatabase } from '#tests/setup/database';
import { municipalityAdd } from '~/cli/municipality-add.server';
import { verifyAudit } from '~/cli/verify-audit.server';
import type { CliCommand } from '~/cli/command.server';
import { systemScope } from '~/domain/kernel/scope';

const db = useDatabase();

async function run(command: CliCommand, ...args: string[]): Promise<string[]> {
  const said: string[] = [];
  await command.run(args, (line) => said.push(line));
  return said;
}

describe('municipality add', () => {
  it('takes a municipality into the directory and its audit log, once', async () => {
    expect(await run(municipalityAdd, '222127', '焼津市')).toEqual([
      '静岡県焼津市（222127）を加えました。',
      expect.stringContaining('--municipality 222127'),
    ]);
    const municipality = await findMunicipalityByCode('222127');
    expect(municipality).toMatchObject({ name: '焼津市', prefecture: '静岡県', isDemo: false });
    const log = await withScope(systemScope('test', municipality!.id), (tx) => listAudit(tx, {}, 10));
    expect(log.map((entry) => entry.action)).toEqual(['accounts.found-municipality']);

    await expect(run(municipalityAdd, '222127', '焼津市')).rejects.toThrow('すでにあります');
  });

  it('refuses a code with a wrong check digit and stores nothing', async () => {
    await expect(run(municipalityAdd, '132081', '調布市')).rejects.toThrow('132080');
    expect(await findMunicipalityByCode('132081')).toBeNull();
  });

  it.each(['焼津', '', '市'])('refuses %j as a name', async (name) => {
    await expect(run(municipalityAdd, '132080', name)).rejects.toThrow(/名前は/);
  });
});

describe('verify-audit', () => {
  it('says for each municipality whether its log is whole, and fails when one is not', async () => {
    await run(municipalityAdd, '131016', '千代田区');
    const whole = await run(verifyAudit);
    expect(whole.find((line) => line.includes('千代田区'))).toContain('1 件がつながっています');

    await db.admin`update audit_log set actor = 'somebody else' where action = 'accounts.found-municipality'`;
    const said: string[] = [];
    await expect(verifyAudit.run([], (line) => said.push(line))).rejects.toThrow('記録が変えられています');
    expect(said.find((line) => line.includes('千代田区'))).toContain('1 番で中身が書きかえられています');
  });
});
