import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

function run(program: string, env: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...env },
  });
}

it.each(['app/start.ts', 'app/cli/musubiba.ts'])(
  '%s stops with every fault of the settings in one message',
  (program) => {
    const { status, stdout, stderr } = run(program, {
      PORT: 'abc',
      DATABASE_URL: 'postgres://root:himitsu@db.example/town',
      FACE: 'both',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('設定に直すところが 3 つあります');
    for (const name of ['PORT', 'MUSUBIBA_SECRET', 'FACE']) expect(stderr).toContain(`・${name}：`);
    expect(stderr).not.toContain('himitsu');
    expect(stderr).not.toContain('    at ');
  },
);

it('a database that cannot be reached is told in words, without its password', () => {
  const { status, stderr } = run(
    'app/cli/musubiba.ts',
    {
      DATABASE_URL: 'postgres://root:himitsu@127.0.0.1:9/town',
      MUSUBIBA_SECRET: 'x'.repeat(32),
    },
    'verify-audit',
  );
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^データベース 127\.0\.0\.1:9\/town を準備できませんでした（ECONNREFUSED）/);
  expect(stderr).not.toContain('himitsu');
  expect(stderr).not.toContain('    at ');
});
