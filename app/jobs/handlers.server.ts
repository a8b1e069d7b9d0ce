import type { JobHandler } from '#db/queue.server';
import { listMunicipalities } from '#db/queries/directory.server';
import { z } from 'zod';
import {
  bringInStep,
  NotInStep,
  renewJob,
  renewRows,
  resumeRenewal,
  resumeSync,
  syncJob,
} from '#search/index.server';
import { eraseOldContacts } from '~/domain/community/index.server';
import { importJob, resumeImports, workOnImport } from '~/domain/exchange/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { log } from '~/http/log.server';
import { deliverMail, mailJob, resumeMails, type Post } from '~/domain/notices/index.server';
import { forgetOldSearches, lookAgain } from '~/domain/registry/index.server';

const importPayload = z.object({ municipalityId: z.uuid(), runId: z.uuid(), left: z.boolean().optional() });
const mailPayload = z.object({ municipalityId: z.uuid(), mailId: z.uuid() });
const searchPayload = z.object({ municipalityId: z.uuid() });

/** Every job by its name. Each acts in one municipality and does nothing new when it is called again. */
export function jobHandlers(post: Post | null): Readonly<Record<string, JobHandler>> {
  return {
    [importJob]: async (payload, stopping) => {
      const { municipalityId, runId, left = false } = importPayload.parse(payload);
      await workOnImport(systemScope('import', municipalityId), { id: runId, left }, stopping);
    },
    [mailJob]: async (payload) => {
      const { municipalityId, mailId } = mailPayload.parse(payload);
      await deliverMail(systemScope('mail', municipalityId), mailId, post);
    },
    [syncJob]: async (payload, stopping) => {
      const { municipalityId } = searchPayload.parse(payload);
      await bringInStep(systemScope('search', municipalityId), stopping);
    },
    [renewJob]: async (payload, stopping) => {
      const { municipalityId } = searchPayload.parse(payload);
      await renewRows(systemScope('search', municipalityId), stopping);
    },
  };
}

/** Takes up what was left by a site that stopped in the midst of it, and lets go of what was kept long enough. */
export async function resumeJobs(): Promise<void> {
  for (const { id } of await listMunicipalities()) {
    await resumeImports(systemScope('import', id));
    await resumeMails(systemScope('mail', id));
    await resumeRenewal(systemScope('search', id));
    await eraseOldContacts(systemScope('erase-contacts', id), null);
    await forgetOldSearches(systemScope('searches', id), new Date());
    await lookAgain(systemScope('searches', id), new Date());
  }
  await resumeSync().catch((error: unknown) => {
    if (!(error instanceof NotInStep)) throw error;
    log.info({ reason: error.reason }, 'the search server is not ready; PostgreSQL answers for it');
  });
}
