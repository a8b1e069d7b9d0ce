import { and, asc, countDistinct, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { cases, profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import { disclosures } from '../schema/placements.server';
import { areas } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** Cases on which somebody has something to do. */
const open = ['intake', 'assessing', 'planning', 'deciding', 'active'];

const current = and(
  inArray(cases.status, open),
  sql`exists (select 1 from profiles p where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id})`,
);

/** All current profiles of the municipality with what a card may tell of age and area; nothing else of anybody. */
export async function listCurrentProfiles(tx: ScopedTx) {
  return tx
    .select({ id: cases.id, ageBand: cases.ageBand, areaId: cases.areaId, minor: cases.isMinor })
    .from(cases)
    .where(current)
    .orderBy(asc(cases.id));
}

/**
 * Keeps these profiles current until the transaction ends. Whatever somebody else is changing at this moment is not
 * waited for: it counts as gone. @returns the ids that are held.
 */
export async function holdCurrentProfiles(tx: ScopedTx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.id, [...ids]), current))
    .orderBy(asc(cases.id))
    .for('share', { of: cases, skipLocked: true });
  return rows.map(({ id }) => id);
}

/** Every area with the one around it and its residents, retired ones too: somebody may still be written there. */
export async function listAreaLadder(tx: ScopedTx) {
  return tx
    .select({ id: areas.id, name: areas.name, parentId: areas.parentId, population: areas.population })
    .from(areas);
}

/** Residents of the municipality: of the level of areas that counts the most. null while no level tells. */
export async function readResidents(tx: ScopedTx): Promise<number | null> {
  const rows = await tx
    .select({ sum: sql<number | null>`sum(${areas.population})::int` })
    .from(areas)
    .where(isNull(areas.retiredOn))
    .groupBy(areas.level);
  const known = rows.flatMap(({ sum }) => sum ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

/** What inquiry cards of this case told of age and area, whenever and to whomever. */
export async function listTold(tx: ScopedTx, caseId: string) {
  const rows = await tx
    .select({ ground: disclosures.ground })
    .from(disclosures)
    .where(and(eq(disclosures.caseId, caseId), eq(disclosures.level, 2), isNotNull(disclosures.ground)));
  return rows.flatMap(({ ground }) => ground ?? []);
}

/** What inquiry cards of this case showed to other hosts. */
export async function listShownElsewhere(tx: ScopedTx, caseId: string, hostId: string): Promise<unknown[]> {
  const rows = await tx
    .select({ shown: disclosures.shown })
    .from(disclosures)
    .where(and(eq(disclosures.caseId, caseId), eq(disclosures.level, 2), ne(disclosures.hostId, hostId)));
  return rows.map(({ shown }) => shown);
}

/** How many current profiles hold each strength, wish or condition that may be shared; none: no row. */
export async function countSharers(tx: ScopedTx, slugs: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (slugs.length === 0) return counts;
  for (const table of [profileStrengths, profileConsiderations]) {
    const rows = await tx
      .select({ slug: table.slug, people: countDistinct(table.caseId) })
      .from(table)
      .innerJoin(cases, and(eq(cases.municipalityId, table.municipalityId), eq(cases.id, table.caseId)))
      .innerJoin(
        profiles,
        and(eq(profiles.municipalityId, cases.municipalityId), eq(profiles.caseId, cases.id)),
      )
      .where(and(inArray(table.slug, [...slugs]), table.shareable, inArray(cases.status, open)))
      .groupBy(table.slug);
    for (const { slug, people } of rows) counts.set(slug, (counts.get(slug) ?? 0) + people);
  }
  return counts;
}
