import { insertProposal } from '#db/queries/allocation-proposals.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { startOfDay, type Day } from '~/lib/japanese-date';
import { machineScope } from './scope';
import { towns, type TownName } from './towns';

interface KeptWords {
  readonly keptOn?: Day;
  readonly remark?: string;
  readonly pairs?: readonly { readonly caseId: string; readonly opportunityId: string }[];
  /** Ids of cases for which nothing was found. */
  readonly left?: readonly string[];
  /** Whether choosing one by one would have found them a place. */
  readonly leftFoundAlone?: boolean;
  readonly choices?: readonly {
    readonly caseId: string;
    readonly kind: 'fixed' | 'together';
    readonly opportunityId?: string;
  }[];
  readonly agencyId?: string;
}

/** A proposal that the coordinator kept on a day. @returns its id. */
export async function aKeptProposal(
  {
    keptOn = '2026-11-10',
    remark = '',
    pairs = [],
    left = [],
    leftFoundAlone = false,
    choices = [],
    agencyId,
  }: KeptWords,
  town: TownName = 'own',
): Promise<string> {
  const own = towns[town];
  return withScope(machineScope(town), (tx) =>
    insertProposal(tx, {
      proposal: {
        ...{ id: newId(), keptOn, keptAt: startOfDay(keptOn), keptBy: own.users.coordinator },
        ...{ agencyId: agencyId ?? own.agencyId, remark, digest: newId(), mightServe: 0, gap: 0 },
      },
      lines: [
        ...pairs.map((pair) => ({
          ...{
            id: newId(),
            ...pair,
            place: '見本の店「検品」',
            cell: 'tue_am',
            band: 'ready',
            foundAlone: true,
          },
        })),
        ...left.map((caseId) => ({
          ...{ id: newId(), caseId, leftReasons: ['taken'], foundAlone: leftFoundAlone },
        })),
      ],
      choices: choices.map((choice) => ({ id: newId(), ...choice, place: '見本の店「検品」' })),
    }),
  );
}
