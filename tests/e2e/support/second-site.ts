import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from '@playwright/test';

export interface SecondSite {
  address: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The site a second time over the data of the other journeys, which does their jobs not, with settings of its own. */
export async function startSecondSite(settings: Readonly<Record<string, string>>): Promise<SecondSite> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const site = spawn(process.execPath, ['--import', 'tsx', 'app/start.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATA_DIR: process.env['E2E_DATA_DIR'] ?? '',
      ...{ LOG_LEVEL: 'error', JOBS: 'separate' },
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (site.exitCode !== null) return;
    site.kill('SIGTERM');
    await once(site, 'exit');
  };
  const isUp = () =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await expect.poll(isUp, { timeout: 120_000 }).toBe(true);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}
