import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { waysTo, type Way } from './browser-ways';
import { findChromium } from './chromium';

// Before the browser journeys: finds a Chromium, or brings one as the machine allows.

/** What is run for each, one after the other; only whether a browser is there afterwards counts. */
const commands: Record<Way, readonly string[]> = {
  package: ['apt-get update', 'apt-get install --yes --no-install-recommends chromium fonts-noto-cjk'],
  download: ['npx playwright install chromium'],
};

/** Runs a command without its own words: whoever wants the reason of a failure runs it by hand. */
function run(command: string): void {
  process.stdout.write(`ブラウザーを用意しています：${command}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, { stdio: 'ignore', env, shell: true });
}

let found = findChromium();
const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version');
for (const way of waysTo({ found: found !== undefined, isRoot, isDebian })) {
  commands[way].forEach(run);
  found = findChromium();
  if (found !== undefined) break;
}

if (found === undefined) {
  process.stderr.write(
    'ブラウザーがありません。Chromium か Google Chrome を入れてから、もう一度試してください（Debian：apt-get install chromium fonts-noto-cjk、ほか：npx playwright install --with-deps chromium）。\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`ブラウザー：${found}\n`);
}
