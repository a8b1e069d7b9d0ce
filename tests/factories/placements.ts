import { and, eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import {
  askHost,
  answerForHost,
  getAcceptance,
  getPlacement,
  goStepOn,
  planTrial,
  proposePlacement,
  recordWish,
  showAcceptance,
  startPlacement,
  writeAcceptance,
  writeSteps,
} from '~/domain/placements/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';
import { machineScope, scopeOf } from './scope';
import type { Stage } from './stage';
import { towns, type TownName } from './towns';

/** 支援決定 for the case, on a confirmed plan written by the manager. */
export async function decided({ caseId, town }: Stage): Promise<string> {
  const { id, users } = towns[town];
  const [planId, decisionId] = [newId(), newId()];
  await withScope(machineScope(town), async (tx) => {
    await tx.insert(table.plans).values({
      municipalityId: id,
      id: planId,
      caseId,
      number: 1,
      status: 'confirmed',
      writtenBy: users.coordinator,
    });
    await tx.insert(table.supportDecisions).values({
      municipalityId: id,
      id: decisionId,
      planId,
      caseId,
      outcome: 'decided',
      decidedOn: '2026-11-18',
      documentNumber: '福第123号',
      deciderTitle: '福祉課長',
      recordedBy: users.officer,
      planWrittenBy: users.coordinator,
    });
  });
  return decisionId;
}

/** A day by which a host may be asked to answer, whenever the tests run. */
export const answerBy = addDays(dayOf(new Date()), 9);

const coordinator = ({ town }: Stage) => scopeOf('coordinator', { town });

/** 本人に提案中 */
export async function aProposedPlacement(stage: Stage): Promise<string> {
  const { code, hostId, opportunityId } = stage;
  return (await proposePlacement(coordinator(stage), { code, hostId, opportunityId })).id;
}

/** 本人が希望 */
export async function anAgreedPlacement(stage: Stage): Promise<string> {
  const id = await aProposedPlacement(stage);
  await recordWish(coordinator(stage), {
    id,
    version: 1,
    personWords: 'やってみたい',
    agreedOn: '2026-11-10',
  });
  return id;
}

/** Nobody counted the residents of the town, so it is asked whether somebody may be recognised. */
export const noRisk = {
  by_strength: 'no',
  by_time: 'no',
  known_to_host: 'no',
  by_family: 'no',
} as const;

/** 受入先に打診中 */
export async function anAskedPlacement(
  stage: Stage,
  { answerDueOn = answerBy }: { answerDueOn?: string } = {},
): Promise<string> {
  const id = await anAgreedPlacement(stage);
  await askHost(coordinator(stage), {
    id,
    version: 2,
    answerDueOn,
    overCapReason: '試験のため',
    risks: noRisk,
  });
  return id;
}

/** What stands in the host's addresses for a placement. */
export async function keyOf(id: string, town: TownName = 'own'): Promise<string> {
  return (await getPlacement(scopeOf('manager', { town }), id)).portalKey;
}

/** 受入先が了承 */
export async function anAcceptedPlacement(stage: Stage): Promise<string> {
  const id = await anAskedPlacement(stage);
  await answerForHost(coordinator(stage), { id, version: 3, answer: 'accept' });
  return id;
}

/** 受入先が了承, with 受入れカード as the person agreed to it. */
export async function aCardedPlacement(stage: Stage): Promise<{ id: string; seen: string }> {
  const id = await anAcceptedPlacement(stage);
  const { id: municipalityId, users } = towns[stage.town];
  await withScope(machineScope(stage.town), (tx) =>
    tx.insert(table.consents).values({
      ...{ municipalityId, id: newId(), caseId: stage.caseId, scope: 'hosts_named', state: 'granted' },
      ...{ rulesVersion: '2026-04', method: 'face_to_face', recordedOn: '2026-11-12' },
      recordedBy: users.coordinator,
    }),
  );
  const agreed = ['consideration:quiet_place', 'watch:greet', 'emergency'];
  const texts = { emergency: '担当に電話してください', own_words: '朝は声が小さいです' };
  await writeAcceptance(coordinator(stage), { id, version: 4, agreedOn: '2026-11-12', agreed, texts });
  return { id, seen: (await getAcceptance(coordinator(stage), id)).seen };
}

/** 活動中, with an acceptance card that the host sees until a day. */
export async function aCardEnding(stage: Stage, until: string): Promise<string> {
  const { id, seen } = await aCardedPlacement(stage);
  await showAcceptance(coordinator(stage), { id, version: 5, seen });
  const supportDecisionId = await decided(stage);
  await withScope(machineScope(stage.town), async (tx) => {
    await tx
      .update(table.placements)
      .set({ status: 'active', supportDecisionId })
      .where(eq(table.placements.id, id));
    await tx
      .update(table.disclosures)
      .set({ expiresOn: until })
      .where(and(eq(table.disclosures.placementId, id), eq(table.disclosures.level, 3)));
  });
  return id;
}

/** 見学・お試し */
export async function aTrialPlacement(stage: Stage): Promise<string> {
  const id = await anAcceptedPlacement(stage);
  await planTrial(coordinator(stage), {
    id,
    version: 4,
    trialOn: '2026-11-24',
    slots: ['tue_am'],
    timeText: '火曜 10時〜12時',
  });
  return id;
}

/** 活動中, opened by a 支援決定 */
export async function anActivePlacement(stage: Stage): Promise<string> {
  const id = await aTrialPlacement(stage);
  await decided(stage);
  await startPlacement(coordinator(stage), {
    id,
    version: 5,
    startedOn: '2026-12-01',
    slots: ['tue_am'],
    timeText: '火曜 10時〜12時',
  });
  return id;
}

/** 活動中, on the first of two steps of 少しずつ. */
export async function aSteppedPlacement(stage: Stage): Promise<string> {
  const id = await anActivePlacement(stage);
  const steps = (['together', 'beside'] as const).map((standBy) => ({
    ...{ who: '担当', standBy, fromWords: 'ご本人と話してから' },
  }));
  await writeSteps(coordinator(stage), { id, version: 6, steps });
  await goStepOn(coordinator(stage), { id, version: 7, on: '2026-11-20' });
  return id;
}
