import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium';

// Before the browser journeys: finds a Chromium, or brings one as the machine allows.

function run(program: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0
  );
}

const ways: { works: boolean; install: () => boolean }[] = [
  {
    works: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    install: () =>
      run('apt-get', 'update') &&
      run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'),
  },
  { works: true, install: () => run('npx', 'playwright', 'install', 'chromium') },
];

for (const { works, install } of ways) {
  if (findChromium() === undefined && works) install();
}

const found = findChromium();
if (found === undefined) {
  process.stderr.write(
    'ブラウザーがありません。Chromium か Google Chrome を入れてから、もう一度試してください（Debian：apt-get install chromium fonts-noto-cjk、ほか：npx playwright install --with-deps chromium）。\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`ブラウザー：${found}\n`);
}
