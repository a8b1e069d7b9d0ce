import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#db/embedded.server';
import { tellWhatIsLeftOut, type ContractEngine } from './search-engines';
import { makeTemplate } from './template';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    template: string;
    contractEngine: ContractEngine;
  }
}

/** One real server for a run, with one migrated database from which every test file gets its own copy. */
export default async function setup(project: TestProject) {
  tellWhatIsLeftOut();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'musubiba-test-'));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off', max_connections: '200' } });
  project.provide('adminUrl', server.adminUrl);
  project.provide('template', await makeTemplate(server.adminUrl));
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
