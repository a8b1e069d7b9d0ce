import { randomUUID } from 'node:crypto';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { checkClaim, getClaim, openClaim, saveLine, submitClaim } from '~/domain/expenses/index.server';
import type { SaveLineForm } from '~/domain/expenses/schema';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { decided } from './placements';
import { aStage, type Stage } from './stage';
import { machineScope, scopeOf } from './scope';
import { towns, type TownName } from './towns';

/** 28 December 2026, noon in Tokyo: the work of December is done, the month not yet over. */
export const now = new Date('2026-12-28T03:00:00Z');
export const call = { now };

export interface ClaimStage extends Stage {
  placementId: string;
  /** What the host's forms name the person by. */
  portalKey: string;
  host: Scope;
}

let count = 100;

/** A host where somebody comes on a plan decided on 18 November 2026. */
export async function aHostWithSomebody(town: TownName = 'own'): Promise<ClaimStage> {
  count += 1;
  const stage = await aStage({ digits: `${count}-1`, town });
  await decided(stage);
  const placementId = newId();
  const portalKey = randomUUID();
  await withScope(machineScope(town), async (tx) => {
    await tx.insert(table.placements).values({
      municipalityId: towns[town].id,
      id: placementId,
      portalKey,
      caseId: stage.caseId,
      hostId: stage.hostId,
      opportunityId: stage.opportunityId,
      status: 'trial',
      alias: 'けやき',
      personWords: 'やってみたい',
      personAgreedOn: '2026-11-10',
      askedAt: new Date('2026-11-11T01:00:00Z'),
      askedBy: towns[town].users.coordinator,
      hostAnswer: 'accept',
      trialOn: '2026-12-01',
      createdBy: towns[town].users.coordinator,
    });
  });
  return { ...stage, placementId, portalKey, host: scopeOf('host', { town, hostId: stage.hostId }) };
}

/** A line that can be approved; each change takes one thing away. */
export function aLine(stage: ClaimStage, change: Partial<SaveLineForm> = {}): SaveLineForm {
  return {
    kind: 'consumables',
    workOn: '2026-12-10',
    target: `placement:${stage.portalKey}`,
    description: '作業の手袋',
    quantity: '2',
    unit: '組',
    unitPrice: '750',
    evidence: '領収書（レジの下の青いファイル）',
    ...change,
  };
}

const manager = ({ town }: ClaimStage) => scopeOf('manager', { town });

export async function aDraftClaim(stage: ClaimStage, lines: Partial<SaveLineForm>[] = [{}]): Promise<string> {
  const { id } = await openClaim(stage.host, { period: '2026-12' }, call);
  for (const change of lines) await saveLine(stage.host, aLine(stage, change), call);
  return id;
}

export async function versionOf(id: string, town: TownName = 'own'): Promise<number> {
  return (await getClaim(scopeOf('officer', { town }), id, call)).version;
}

export async function aSubmittedClaim(stage: ClaimStage, lines?: Partial<SaveLineForm>[]): Promise<string> {
  const id = await aDraftClaim(stage, lines);
  await submitClaim(stage.host, { id, version: await versionOf(id, stage.town) }, call);
  return id;
}

/** Checked by the manager: no existing scheme can pay, but for the lines named. */
export async function aCheckedClaim(
  stage: ClaimStage,
  lines?: Partial<SaveLineForm>[],
  schemes: Record<number, string> = {},
): Promise<string> {
  const id = await aSubmittedClaim(stage, lines);
  const page = await getClaim(manager(stage), id, call);
  await checkClaim(
    manager(stage),
    {
      id,
      version: page.version,
      payeeType: 'corporation',
      lines: page.lines.map((line, index) => ({
        id: line.id,
        schemeAnswer: schemes[index] ?? 'none',
        schemeNote: '対象になる制度がない',
      })),
    },
    call,
  );
  return id;
}
