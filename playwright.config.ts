import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/setup/chromium';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-e2e-'));
  chmodSync(folder, 0o711);
  return folder;
}

// Every worker reads this file again and must find the same site, so the first to read it leaves word.
const port = (process.env['E2E_PORT'] ??= String(await freePort()));
const dataDir = (process.env['E2E_DATA_DIR'] ??= freshFolder());
const executablePath = (process.env['E2E_CHROMIUM'] ??= findChromium() ?? '');
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  // A journey inspects every page it visits at two widths; on two busy cores that takes its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A busy machine may miss one beat; what needs a second try is told as flaky, and what fails twice fails.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL,
    actionTimeout: 30_000,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === '' ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=ja-JP'],
    },
  },
  projects: [
    { name: 'municipalities', testMatch: 'setup/municipalities.setup.ts', fullyParallel: true },
    { name: 'sign-in', testMatch: 'setup/sign-in.setup.ts', dependencies: ['municipalities'] },
    { name: 'journeys', testMatch: '**/*.spec.ts', dependencies: ['sign-in'] },
  ],
  webServer: {
    command: 'node --import tsx tests/setup/site.ts',
    url: `${baseURL}/readyz`,
    env: { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    timeout: 240_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
