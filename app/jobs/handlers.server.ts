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
import {
  countParticipants,
  fairnessJob,
  resumeFairness,
  workOnFairness,
} from '~/domain/reports/index.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import {
  lookAtOffers,
  offerNewsJob,
  resumeOfferNews,
  type OfferTrouble,
} from '~/domain/matching/index.server';
import { failureFacts, log } from '~/http/log.server';
import { forgetPlaceChanges } from '~/domain/matching/index.server';
import { deliverMail, mailJob, resumeMails, type Post } from '~/domain/notices/index.server';
import { forgetOldSearches, lookAgain } from '~/domain/registry/index.server';

const importPayload = z.object({ municipalityId: z.uuid(), runId: z.uuid(), left: z.boolean().optional() });
const mailPayload = z.object({ municipalityId: z.uuid(), mailId: z.uuid() });
const offerPayload = z.object({ municipalityId: z.uuid(), hostId: z.uuid() });
const fairnessPayload = z.object({ municipalityId: z.uuid() });
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
    [offerNewsJob]: async (payload) => {
      const { municipalityId, hostId } = offerPayload.parse(payload);
      const scope = systemScope('offer-news', municipalityId);
      await lookAtOffers(scope, hostId, offerTrouble(scope));
    },
    [fairnessJob]: async (payload, stopping) => {
      const { municipalityId } = fairnessPayload.parse(payload);
      await workOnFairness(systemScope('fairness', municipalityId), { stopping });
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

/** Ids alone: how a row was before is in none of the lines. */
function offerTrouble({ municipalityId: municipality }: Scope) {
  return ({ what, hostId: host, changes, error }: OfferTrouble) => {
    const facts = { job: offerNewsJob, municipality, what, host, changes };
    log.error(error === undefined ? facts : { ...facts, error: failureFacts(error) }, 'offers not compared');
  };
}

/** What is looked after in each municipality again and again, each under its own name. */
const upkeep: readonly (readonly [job: string, work: (scope: Scope) => Promise<unknown>])[] = [
  ['import', resumeImports],
  ['mail', resumeMails],
  ['offer-news', (scope) => resumeOfferNews(scope, offerTrouble(scope))],
  ['search', resumeRenewal],
  ['erase-contacts', (scope) => eraseOldContacts(scope, null)],
  ['count-participants', (scope) => countParticipants(scope, null)],
  ['fairness', resumeFairness],
  ['searches', (scope) => forgetOldSearches(scope, new Date())],
  ['searches', (scope) => lookAgain(scope, new Date())],
  ['places', (scope) => forgetPlaceChanges(scope, new Date())],
];

/**
 * Takes up what was left by a site that stopped in the midst of it, and lets go of what was kept long enough. What fails
 * in one municipality is told, tried again the next time, and holds up nothing else.
 */
export async function resumeJobs(): Promise<void> {
  for (const { id } of await listMunicipalities()) {
    for (const [job, work] of upkeep) {
      await work(systemScope(job, id)).catch((error: unknown) => {
        log.error({ job, municipality: id, error: failureFacts(error) }, 'upkeep failed');
      });
    }
  }
  await resumeSync().catch((error: unknown) => {
    if (!(error instanceof NotInStep)) throw error;
    log.info({ reason: error.reason }, 'the search server is not ready; PostgreSQL answers for it');
  });
}
