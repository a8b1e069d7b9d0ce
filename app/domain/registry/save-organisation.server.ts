import { violatedConstraint } from '#db/scope.server';
import {
  findByCorporateNumber,
  insertOrganisation,
  listSiteIds,
  updateOrganisation as write,
} from '#db/queries/organisations.server';
import { lockHosts, updateHost } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { indexHost, indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { registerOrganisationSchema, updateOrganisationSchema } from './organisation-schema';
import { requireHost } from './require-host.server';
import { requireOrganisation } from './require-organisation.server';

/**
 * Registers 法人・団体, and puts a host under it when one is given. A 法人番号 stands once in a municipality.
 *
 * @throws NotFound, Invalid naming the organisation that has the number already.
 */
export const registerOrganisation = command({
  name: 'registry.register-organisation',
  permission: 'registry.edit',
  input: registerOrganisationSchema,
  run: async ({ tx }, { hostId, ...facts }) => {
    const host = hostId === undefined ? null : await requireHost(tx, hostId, { lock: true });
    await refuseSameNumber(tx, facts.corporateNumber, null);
    const id = newId();
    await once(insertOrganisation(tx, { id, ...columnsOf(facts) }));
    if (host) {
      await updateHost(tx, host, { organisationId: id });
      await indexHost(tx, host.id);
    }
    return {
      value: { id },
      audit: {
        subject: { type: 'organisation', id },
        change: { host: hostId ?? null, number: facts.corporateNumber ?? null },
      },
    };
  },
});

/** @throws NotFound, Conflict, Invalid */
export const updateOrganisation = command({
  name: 'registry.update-organisation',
  permission: 'registry.edit',
  input: updateOrganisationSchema,
  run: async ({ tx }, { id, version, ...facts }) => {
    // Hosts before organisations, as everybody locks them who puts a host under one.
    await lockHosts(tx, await listSiteIds(tx, id));
    const seen = await requireOrganisation(tx, id, { lock: true });
    if (seen.version !== version) throw new Conflict();
    await refuseSameNumber(tx, facts.corporateNumber, id);
    await once(write(tx, id, columnsOf(facts)));
    await indexHosts(tx, await listSiteIds(tx, id));
    return {
      value: { id },
      audit: {
        subject: { type: 'organisation', id },
        change: { from: seen.name, to: facts.name, number: facts.corporateNumber ?? null },
      },
    };
  },
});

interface Facts {
  name: string;
  kana: string;
  kind?: string | undefined;
  corporateNumber?: string | undefined;
  url?: string | undefined;
}

function columnsOf({ name, kana, kind, corporateNumber, url }: Facts) {
  return { name, kana, kind: kind ?? '', corporateNumber: corporateNumber ?? null, url: url ?? '' };
}

async function refuseSameNumber(tx: ScopedTx, number: string | undefined, own: string | null): Promise<void> {
  const known = number === undefined ? null : await findByCorporateNumber(tx, number);
  if (known && known.id !== own) {
    throw new Invalid({
      corporateNumber: [`この法人番号は「${known.name}」として登録されています。一覧から選んでください。`],
    });
  }
}

/** Two people who register the same number at one moment: the second is told, as if a moment later. */
async function once(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (violatedConstraint(error) !== 'organisations_corporate_number') throw error;
    throw new Invalid({
      corporateNumber: ['この法人番号は、いまほかの人が登録しました。一覧から選んでください。'],
    });
  }
}
