import { and, desc, eq } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { consents } from '../schema/people.server';
import { disclosures } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { cardEndsOn } from './disclosures.server';

/** Every card of a case that was shown to a host, the newest first: by whom, on which consent, and until when. */
export async function listShares(tx: ScopedTx, caseId: string) {
  const within = (table: { municipalityId: typeof hosts.municipalityId }) =>
    eq(table.municipalityId, disclosures.municipalityId);
  return tx
    .select({
      id: disclosures.id,
      hostName: hosts.name,
      level: disclosures.level,
      shown: disclosures.shown,
      purpose: disclosures.purpose,
      openedAt: disclosures.openedAt,
      openedBy: users.name,
      expiresOn: cardEndsOn,
      closedAt: disclosures.closedAt,
      closedBecause: disclosures.closedBecause,
      consentOn: consents.recordedOn,
      consentScope: consents.scope,
      rulesVersion: consents.rulesVersion,
    })
    .from(disclosures)
    .innerJoin(hosts, and(within(hosts), eq(hosts.id, disclosures.hostId)))
    .leftJoin(
      users,
      and(eq(users.municipalityId, disclosures.municipalityId), eq(users.id, disclosures.openedBy)),
    )
    .leftJoin(
      consents,
      and(eq(consents.municipalityId, disclosures.municipalityId), eq(consents.id, disclosures.consentId)),
    )
    .where(eq(disclosures.caseId, caseId))
    .orderBy(desc(disclosures.openedAt), desc(disclosures.id));
}

/** Where a host is, for the person who goes there. */
export async function findAddress(tx: ScopedTx, hostId: string): Promise<string> {
  const [row] = await tx.select({ address: hosts.address }).from(hosts).where(eq(hosts.id, hostId));
  return row?.address ?? '';
}
