import { beforeAll, describe, expect, it } from 'vitest';
import { listAgencies } from '#db/queries/accounts.server';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { useDatabase } from '#tests/setup/database';
import { municipalityAdd } from '~/cli/municipality-add.server';
import { userAdd } from '~/cli/user-add.server';
import { listUsers, signIn } from '~/domain/accounts/index.server';
import { systemScope } from '~/domain/kernel/scope';

useDatabase();

async function run(...args: string[]): Promise<string[]> {
  const said: string[] = [];
  await userAdd.run(args, (line) => said.push(line));
  return said;
}

const usual = ['--municipality', '222127', '--agency', '焼津市社会福祉協議会'];
const visitor = { cookie: '', userAgent: 'test', address: '203.0.113.7' };

async function townScope() {
  const town = await findMunicipalityByCode('222127');
  return systemScope('test', town!.id);
}

beforeAll(async () => {
  await municipalityAdd.run(['222127', '焼津市'], () => undefined);
});

describe('user add', () => {
  it('makes the agency, the user and a sign-in with a password for one use', async () => {
    const said = await run(
      'aoki@yaizu.example',
      ...usual,
      '--roles',
      'coordinator,community',
      '--name',
      '青木',
    );
    expect(said[0]).toBe(
      '焼津市に aoki@yaizu.example（参加支援コーディネーター、地域づくりコーディネーター）を加えました。',
    );
    const password = /^パスワード：([^（]+)（/.exec(said[1] ?? '')?.[1] ?? '';
    const answer = await signIn({ mail: 'aoki@yaizu.example', password }, visitor);
    expect(answer.outcome).toBe('signed-in');

    expect(await listUsers(await townScope())).toMatchObject([
      { name: '青木', agency: '焼津市社会福祉協議会', signIn: 'one-time-password' },
    ]);
  });

  it('takes a password that is given, and an agency that is there', async () => {
    const password = 'noren-to-tamago-no-asa';
    const said = await run('ishida@yaizu.example', ...usual, '--roles', 'manager', '--password', password);
    expect(said).toHaveLength(1);
    const answer = await signIn({ mail: 'ishida@yaizu.example', password }, visitor);
    expect(answer.outcome).toBe('signed-in');
    const users = await listUsers(await townScope());
    expect(users.find((user) => user.name === 'ishida')?.signIn).toBe('password');
    const agencies = await withScope(await townScope(), listAgencies);
    expect(agencies).toMatchObject([{ name: '焼津市社会福祉協議会', kind: 'shakyo' }]);
  });

  it.each([
    [['x@yaizu.example', ...usual, '--roles', 'boss'], '「boss」という役割はありません'],
    [
      ['x@yaizu.example', '--municipality', '132080', '--agency', 'a', '--roles', 'admin'],
      'コード 132080 の市町村',
    ],
    [['not-a-mail', ...usual, '--roles', 'admin'], 'メールアドレスの形ではありません'],
    [['x@yaizu.example', ...usual, '--roles', 'admin', '--password', 'short'], 'パスワードが短すぎます'],
    [['x@yaizu.example', ...usual, '--roles', 'host'], '受入先'],
    [
      ['x@yaizu.example', ...usual, '--roles', 'host', '--host', 'ない店'],
      '受入先「ない店」が見つかりません',
    ],
    [['ishida@yaizu.example', ...usual, '--roles', 'admin'], 'すでに使われています'],
  ])('%j is refused: %s', async (args, message) => {
    const before = await listUsers(await townScope());
    await expect(run(...args)).rejects.toThrow(message);
    expect(await listUsers(await townScope())).toEqual(before);
  });
});
