import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import {
  getMeeting,
  getPlans,
  proposeClosure,
  proposeSuspension,
  recordDecision,
  recordOutcome,
} from '~/domain/meetings/index.server';
import { recordAttempt } from '~/domain/people/index.server';
import { startOfDay, type Day } from '~/lib/japanese-date';
import { aComingMeeting, anAppropriatePlan, held } from './meetings';
import { now, theCase } from './people';
import { machineScope, scopeOf } from './scope';
import { towns, type TownName } from './towns';

/** What the meeting judges a closure by, whole. */
export const aClosure = {
  reason: 'stable_connection',
  isConnected: true,
  connectedHow: '週に一度、自分から工房へ行かれている。',
  isStable: true,
  stableHow: '受入先からも、来るのが当たり前になったと聞いた。',
  stabilityPerson: '4' as const,
  stabilityHost: '5' as const,
  goals: '週に一度行ける場所ができた。',
  supporters: '受入先は続けて受け入れる気持ちがある。',
  evaluation: '見学から半年で、休む日も自分で伝えられるようになった。',
  aftercare: 'planned' as const,
  aftercareMonths: [1, 3, 6, 12],
};

/** What the meeting judges a suspension by, although nothing was tried yet. */
export const aSuspension = {
  isLost: true,
  heardOf: '民生委員に聞いたが、姿を見ていないとのこと。',
  watchOver: '月に一度、地域包括支援センターが家の様子を見る。',
  recontactOn: '2026-12-20',
  exception: '家の前の道が通れず、訪問できないため。',
};

/** 支援中: with a plan in force, decided by the officer. */
export async function aSupportedCase(town: TownName = 'own'): Promise<string> {
  const { code, planId, version } = await anAppropriatePlan(town);
  await recordDecision(
    scopeOf('officer', { town }),
    {
      ...{ code, planId, version, outcome: 'decided', decidedOn: '2026-11-20' },
      ...{ documentNumber: '福第123号', deciderTitle: '福祉課長', othersConfirmed: '' },
    },
    { now },
  );
  return code;
}

/** An item on the agenda of a coming meeting that may close the case. @returns the meeting. */
export async function aProposedClosure(
  code: string,
  given: Partial<Parameters<typeof proposeClosure>[1]> = {},
  town: TownName = 'own',
): Promise<string> {
  const meetingId = await aComingMeeting(town);
  const leadAgencyId = towns[town].agencyId;
  await proposeClosure(
    scopeOf('coordinator', { town }),
    { ...aClosure, leadAgencyId, ...given, code, meetingId },
    { now },
  );
  return meetingId;
}

/** Nothing was heard from the person since a day. */
export async function lostSince(code: string, day: Day, town: TownName = 'own'): Promise<void> {
  await withScope(machineScope(town), async (tx) => {
    await tx.update(table.cases).set({ lastContactOn: day }).where(eq(table.cases.code, code));
  });
}

/** The same for a suspension, of somebody who is lost. */
export async function aProposedSuspension(code: string, town: TownName = 'own'): Promise<string> {
  await lostSince(code, '2026-11-01', town);
  const meetingId = await aComingMeeting(town);
  await proposeSuspension(scopeOf('coordinator', { town }), { ...aSuspension, code, meetingId }, { now });
  return meetingId;
}

/** The meeting was held and found `outcome` about its only item. */
export async function found(
  meetingId: string,
  outcome: Parameters<typeof recordOutcome>[1]['outcome'],
  town: TownName = 'own',
): Promise<void> {
  await held(meetingId, town);
  const scope = scopeOf('multi_agency', { town });
  const [item] = (await getMeeting(scope, meetingId, { now })).items;
  await recordOutcome(scope, { id: item?.id ?? '', outcome }, { now });
}

/** 終結, after a meeting, with contacts to come. */
export async function aClosedCase(town: TownName = 'own'): Promise<string> {
  const code = await aSupportedCase(town);
  await found(await aProposedClosure(code, {}, town), 'close', town);
  return code;
}

/** 中断, after a meeting. */
export async function aSuspendedCase(town: TownName = 'own'): Promise<string> {
  const code = await aSupportedCase(town);
  await found(await aProposedSuspension(code, town), 'suspend', town);
  return code;
}

/** Somebody was sought on these days, and did not answer. */
export async function sought(
  code: string,
  tries: readonly (readonly [Day, Parameters<typeof recordAttempt>[1]['means']])[],
): Promise<void> {
  for (const [triedOn, means] of tries) {
    const attempt = { code, triedOn, means, result: 'no_answer' as const };
    await recordAttempt(scopeOf('coordinator'), attempt, { now: startOfDay('2026-12-31') });
  }
}

/** The status of the plans of a case, the newest first. */
export async function planStatusesOf(code: string): Promise<string[]> {
  return (await getPlans(scopeOf('coordinator'), code, { now })).plans.map(({ status }) => status);
}

/** つなぎもどし, of which the referrer has not heard. @returns the id of the end. */
export async function handedBack(code: string, town: TownName = 'own'): Promise<string> {
  const { id: caseId } = await theCase(code, town);
  const id = newId();
  await withScope(machineScope(town), async (tx) => {
    const municipalityId = towns[town].id;
    await tx.update(table.cases).set({ status: 'handed_back' }).where(eq(table.cases.id, caseId));
    await tx.insert(table.caseEndings).values({
      ...{ municipalityId, id, caseId, how: 'hand_back', fromStatus: 'intake', endedOn: '2026-11-20' },
    });
  });
  return id;
}
