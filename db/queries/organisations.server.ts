import { asc, count, desc, eq, ilike, inArray, ne, or, sql } from 'drizzle-orm';
import { areas, hosts } from '../schema/registry.server';
import { organisations } from '../schema/organisations.server';
import type { ScopedTx } from '../scope.server';
import { areaOfHost } from './joins.server';

const columns = {
  id: organisations.id,
  name: organisations.name,
  kana: organisations.kana,
  kind: organisations.kind,
  corporateNumber: organisations.corporateNumber,
  url: organisations.url,
  version: organisations.version,
};

/** An organisation; with `lock` it stays locked until the transaction ends. */
export async function findOrganisation(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx.select(columns).from(organisations).where(eq(organisations.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** Two organisations, locked in the order of their ids, so that two such calls wait in turn. */
export async function lockOrganisations(
  tx: ScopedTx,
  ids: readonly [string, string],
): Promise<OrganisationRow[]> {
  return tx
    .select(columns)
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(organisations.id))
    .for('update');
}

export async function findByCorporateNumber(tx: ScopedTx, corporateNumber: string) {
  const [row] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.corporateNumber, corporateNumber));
  return row ?? null;
}

type NewOrganisation = Omit<typeof organisations.$inferInsert, 'municipalityId'>;
type OrganisationChange = Partial<Omit<NewOrganisation, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export async function insertOrganisation(tx: ScopedTx, row: NewOrganisation): Promise<void> {
  await tx.insert(organisations).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes an organisation that is locked. */
export async function updateOrganisation(
  tx: ScopedTx,
  id: string,
  change: OrganisationChange,
): Promise<void> {
  await tx
    .update(organisations)
    .set({ ...change, version: sql`${organisations.version} + 1`, updatedAt: new Date() })
    .where(eq(organisations.id, id));
}

export async function deleteOrganisation(tx: ScopedTx, id: string): Promise<void> {
  await tx.delete(organisations).where(eq(organisations.id, id));
}

// Names are written out: in a query on one table the columns of the builder carry no table.
const sites =
  sql<number>`(select count(*) from hosts h where h.municipality_id = organisations.municipality_id
  and h.organisation_id = organisations.id and h.status <> 'archived')`.mapWith(Number);

/** Organisations whose name or reading holds the text or whose number begins with it, those with most sites first. */
export async function searchOrganisations(
  tx: ScopedTx,
  { text, kana, digits }: { text: string; kana: string; digits: string },
  { limit, offset = 0 }: { limit: number; offset?: number },
) {
  const holds = (value: string) => `%${value.replace(/[\\%_]/g, '\\$&')}%`;
  const found =
    text === ''
      ? undefined
      : or(
          ilike(organisations.name, holds(text)),
          ilike(organisations.kana, holds(kana)),
          digits === '' ? undefined : ilike(organisations.corporateNumber, `${digits}%`),
        );
  const rows = await tx
    .select({ ...columns, sites })
    .from(organisations)
    .where(found)
    .orderBy(desc(sites), asc(organisations.name), asc(organisations.id))
    .limit(limit)
    .offset(offset);
  const [all] = await tx.select({ total: count() }).from(organisations).where(found);
  return { rows, total: all?.total ?? 0 };
}

/** The sites of an organisation, archived ones last. */
export async function listSites(tx: ScopedTx, organisationId: string) {
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kind: hosts.kind,
      areaName: areas.name,
      outside: hosts.outside,
      status: hosts.status,
      stance: hosts.stance,
      confirmedOn: hosts.confirmedOn,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(eq(hosts.organisationId, organisationId))
    .orderBy(sql`${hosts.status} = 'archived'`, asc(hosts.kana), asc(hosts.name), asc(hosts.id));
}

/** Other organisations that could be the same: the same number or, without the corporate form, the same name. */
export async function listOthers(tx: ScopedTx, id: string) {
  return tx
    .select({
      id: organisations.id,
      name: organisations.name,
      corporateNumber: organisations.corporateNumber,
    })
    .from(organisations)
    .where(ne(organisations.id, id))
    .orderBy(asc(organisations.kana), asc(organisations.name))
    .limit(1_000);
}

/** Moves the sites of one organisation to another. @returns the ids of the hosts. */
export async function moveSites(tx: ScopedTx, from: string, to: string): Promise<string[]> {
  const moved = await tx
    .update(hosts)
    .set({ organisationId: to, version: sql`${hosts.version} + 1`, updatedAt: new Date() })
    .where(eq(hosts.organisationId, from))
    .returning({ id: hosts.id });
  return moved.map(({ id }) => id);
}

export async function listSiteIds(tx: ScopedTx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: hosts.id })
    .from(hosts)
    .where(eq(hosts.organisationId, organisationId))
    .orderBy(asc(hosts.id));
  return rows.map(({ id }) => id);
}
