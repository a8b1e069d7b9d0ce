import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';

/** A real site of its own beside the one of the other journeys, whose jobs are done by another process. */
export interface SiteWithMail {
  address: string;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Starts the site as `npm start` does, on a data folder that goes with it, with a mail server and `JOBS=separate`.
 *
 * @param smtpUrl where its mails go.
 */
export async function startSiteWithMail(smtpUrl: string): Promise<SiteWithMail> {
  const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-mail-'));
  chmodSync(folder, 0o711);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    BASE_URL: address,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    JOBS: 'separate',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'むすびば <musubiba@city.example>',
  };
  const children: ChildProcess[] = [];
  const run = (...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of children.reverse()) {
      if (child.exitCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    run('app/start.ts').stdout?.resume();
    await expect
      .poll(
        () =>
          fetch(`${address}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 240_000 },
      )
      .toBe(true);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address,
    startWorker: async () => {
      const worker = run('app/cli/musubiba.ts', 'work');
      // It says one line when it is ready.
      if (worker.stdout) await once(worker.stdout, 'data');
      worker.stdout?.resume();
    },
    stop,
  };
}
