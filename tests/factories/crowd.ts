import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { dayOf } from '~/lib/japanese-date';
import { machineScope } from './scope';
import { towns } from './towns';

/** Cases that wait for a place, each with a 支援決定 and a 対応票 that was looked at today. */
export async function aCrowd(size: number): Promise<{ caseId: string; decisionId: string }[]> {
  const { id: municipalityId, agencyId, users } = towns.own;
  const today = dayOf(new Date());
  const people = Array.from({ length: size }, () => ({
    caseId: newId(),
    decisionId: newId(),
    planId: newId(),
  }));
  await withScope(machineScope(), async (tx) => {
    await tx.insert(table.cases).values(
      people.map(({ caseId }, index) => ({
        municipalityId,
        id: caseId,
        code: `crowd-${index}-${caseId.slice(-6)}`,
        agencyId,
        coordinatorUserId: users.coordinator,
        status: 'active',
        slipMadeOn: today,
        slipCheckedOn: today,
        slipCheckedBy: users.coordinator,
      })),
    );
    await tx
      .insert(table.caseAgencies)
      .values(people.map(({ caseId }) => ({ municipalityId, id: newId(), caseId, agencyId, since: today })));
    await tx
      .insert(table.profiles)
      .values(people.map(({ caseId }) => ({ municipalityId, id: newId(), caseId, slots: ['tue_am'] })));
    await tx.insert(table.plans).values(
      people.map(({ caseId, planId }) => ({
        municipalityId,
        id: planId,
        caseId,
        number: 1,
        status: 'confirmed',
        writtenBy: users.coordinator,
      })),
    );
    await tx.insert(table.supportDecisions).values(
      people.map(({ caseId, planId, decisionId }) => ({
        municipalityId,
        id: decisionId,
        planId,
        caseId,
        outcome: 'decided',
        decidedOn: '2026-11-18',
        documentNumber: '福第123号',
        deciderTitle: '福祉課長',
        recordedBy: users.officer,
        planWrittenBy: users.coordinator,
      })),
    );
  });
  return people;
}

/** Each of them accepted by the host: one step before a place is taken. */
export async function allAccepted(
  people: readonly { caseId: string }[],
  at: { hostId: string; opportunityId: string | null },
): Promise<string[]> {
  const rows = people.map(({ caseId }) => ({
    municipalityId: towns.own.id,
    id: newId(),
    caseId,
    ...at,
    status: 'accepted',
    personWords: 'やってみたい',
    personAgreedOn: '2026-11-10',
    createdBy: towns.own.users.coordinator,
  }));
  await withScope(machineScope(), (tx) => tx.insert(table.placements).values(rows));
  return rows.map(({ id }) => id);
}
