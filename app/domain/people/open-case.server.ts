import { randomInt } from 'node:crypto';
import { findAgencyName } from '#db/queries/accounts.server';
import { wasDisposed } from '#db/queries/case-disposals.server';
import { putSchemeCheck } from '#db/queries/case-course.server';
import { insertCase, putCaseAgency, type CaseChange } from '#db/queries/cases.server';
import { insertConsents } from '#db/queries/consents.server';
import { putProfile, replaceConsiderations, replaceStrengths } from '#db/queries/profiles.server';
import { areaStands } from '#db/queries/areas.server';
import type { ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import type { UserActor } from '~/domain/kernel/scope';
import { defaultTypeOf } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { makeCaseCode } from './case-code';
import { readConsentHandling } from './consent-handling.server';
import { suggestedEnd } from './consent-reminders';
import { decideConsent } from './consent-rules';
import { openCaseSchema } from './schema';

type OpenCase = z.output<typeof openCaseSchema>;

/** 相談受付: a case with a code of its own, the agencies that work on it, and what was agreed so far (D1, D2). */
export const openCase = command({
  name: 'people.open-case',
  permission: 'cases.open',
  input: openCaseSchema,
  run: async ({ tx, scope, now }, input) => {
    const user = userOf(scope);
    const day = today(now);
    const leading = await leadingAgency(tx, user, input.agencyId);
    await requireArea(tx, input.areaId);
    const id = newId();
    const code = await insertWithCode(tx, { id, agencyId: leading, ...beginOf(user, leading, input, day) });
    const caseRef = input.caseRef ?? '';
    await putCaseAgency(tx, { id: newId(), caseId: id, agencyId: user.agencyId, caseRef, since: day });
    await putCaseAgency(tx, { id: newId(), caseId: id, agencyId: leading, since: day });
    await recordBeginning(tx, id, user.userId, input, day);
    if (mayKeepProfile(input)) await carryProfile(tx, id, input);
    await recordSchemes(tx, id, user.userId, input, day);
    return {
      value: { code },
      audit: {
        subject: { type: 'case', id },
        codes: [code],
        change: {
          status: 'intake',
          beginning: input.beginning,
          source: input.referralSource,
          agency: leading,
          schemes: input.schemes,
        },
      },
    };
  },
});

function beginOf(user: UserActor, leading: string, input: OpenCase, day: string): CaseChange {
  const coordinates = user.roles.includes('coordinator') && leading === user.agencyId;
  const refers = user.roles.includes('referrer') || leading !== user.agencyId;
  return {
    coordinatorUserId: coordinates ? user.userId : null,
    referrerUserId: refers ? user.userId : null,
    referrerAgencyId: refers ? user.agencyId : null,
    referralSource: input.referralSource,
    gapType: input.gapType,
    // Before the person has been told, nothing is kept of where somebody lives and how old (D2).
    areaId: mayKeepProfile(input) ? (input.areaId ?? null) : null,
    ageBand: mayKeepProfile(input) ? (input.ageBand ?? null) : null,
    isMinor: input.isMinor,
    schoolEndsFiscalYear: input.isMinor ? (input.schoolEndsFiscalYear ?? null) : null,
    familyConsultation: input.beginning === 'family',
    appliedOn: input.beginning === 'granted' && !input.isMinor ? day : null,
    statusSince: day,
    lastContactOn: day,
  };
}

/** Codes are drawn until one is free; sixty thousand stand open to a municipality. */
async function insertWithCode(
  tx: ScopedTx,
  row: CaseChange & { id: string; agencyId: string },
): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const code = makeCaseCode(randomInt);
    if (!(await wasDisposed(tx, code)) && (await insertCase(tx, { ...row, code }))) return code;
  }
  throw new Error('No free case code was found.');
}

async function leadingAgency(tx: ScopedTx, user: UserActor, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return user.agencyId;
  if ((await findAgencyName(tx, wanted)) === null) {
    throw new Invalid({ agencyId: ['頼む先を一覧から選びなおしてください。'] });
  }
  return wanted;
}

async function requireArea(tx: ScopedTx, areaId: string | undefined): Promise<void> {
  if (areaId !== undefined && !(await areaStands(tx, areaId))) {
    throw new Invalid({ areaId: ['圏域を一覧から選びなおしてください。'] });
  }
}

/** A minor's consent needs the guardian and the child, so at the beginning it counts as explained. */
async function recordBeginning(tx: ScopedTx, caseId: string, userId: string, input: OpenCase, day: string) {
  const { beginning, method, isMinor } = input;
  if (method === undefined || beginning === 'not_yet' || beginning === 'family') return;
  const agreed = decideConsent({
    scope: 'consultation',
    consultation: 'not_explained',
    from: 'not_explained',
    to: beginning,
    recordedOn: day,
    validUntil: null,
    today: day,
    isMinor,
    guardianConsent: false,
    childViewHeard: false,
  });
  await insertConsents(tx, [
    {
      id: newId(),
      caseId,
      scope: 'consultation',
      state: agreed.ok ? beginning : 'explained',
      rulesVersion: (await readConsentHandling(tx, day)).version,
      method,
      recordedOn: day,
      recordedBy: userId,
      validUntil: agreed.ok && beginning === 'granted' ? suggestedEnd(null, day).until : null,
    },
  ]);
}

async function recordSchemes(tx: ScopedTx, caseId: string, checkedBy: string, input: OpenCase, day: string) {
  const { schemes, schemesReason: reason = '' } = input;
  for (const scheme of new Set(schemes)) {
    await putSchemeCheck(tx, { id: newId(), caseId, scheme, fit: 'no', reason, checkedOn: day, checkedBy });
  }
}

function mayKeepProfile({ beginning }: OpenCase): boolean {
  return beginning === 'granted' || beginning === 'explained';
}

async function carryProfile(tx: ScopedTx, caseId: string, input: OpenCase): Promise<void> {
  const { strengths, wishes, considerations, musts, slots } = input;
  const conditions = [...new Set([...considerations, ...musts])];
  if ([...strengths, ...wishes, ...conditions, ...slots].length === 0) return;
  await putProfile(tx, { id: newId(), caseId, seenVersion: 0 }, { slots });
  await replaceStrengths(tx, caseId, [
    ...strengths.map((slug) => ({ id: newId(), kind: 'strength', slug, level: 'some' })),
    ...wishes.map((slug) => ({ id: newId(), kind: 'wish', slug, level: null })),
  ]);
  await replaceConsiderations(
    tx,
    caseId,
    conditions.map((slug) => ({
      id: newId(),
      slug,
      weight: musts.includes(slug) ? 'must' : defaultTypeOf(slug) === 'try' ? 'try' : 'prefer',
    })),
  );
}
