import { sql } from 'drizzle-orm';
import type { SearchedOffer } from '#db/schema/search.server';
import type { ScopedTx } from '#db/scope.server';
import { rowOf, timeBits, type HostDocument, type OfferFacts } from '../document';
import { NORM_VERSION } from '../normalise/normalise';

/**
 * Replaces what hosts are found by; a host without a document is not found any more. Committed with the change of
 * the hosts themselves.
 */
export async function putDocuments(
  tx: ScopedTx,
  hostIds: readonly string[],
  documents: readonly HostDocument[],
): Promise<void> {
  const rows = JSON.stringify(documents.map(toRow));
  await tx.execute(sql`select host_search_put(${sql.param(hostIds)}::uuid[], ${rows}::jsonb)`);
}

/** Drops what is stored of hosts that are not there any more or have ended their registration. */
export async function dropGone(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`select host_search_drop_gone()`);
}

/** Lets the index of words gather more before it puts it in, until the transaction ends; `settle` follows. */
export async function gatherMore(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`set local gin_pending_list_limit = '4MB'`);
}

/** Puts in what the index of words has gathered: every question reads what is not in it yet. */
export async function settle(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`select host_search_settle()`);
}

/** Hosts whose rows were folded by other rules of spelling than today's, in the order of their ids, after one of them. */
export async function listOutdated(tx: ScopedTx, after: string | null, most: number): Promise<string[]> {
  const rows = await tx.execute<{ host_id: string }>(
    sql`select host_id from host_search_outdated(${NORM_VERSION}::smallint, ${after}::uuid, ${most}::int)`,
  );
  return rows.map((row) => row.host_id);
}

function toRow(document: HostDocument) {
  const row = rowOf(document);
  return {
    host_id: document.hostId,
    audience: document.audience,
    lexemes: row.lexemes,
    norm: row.norm,
    kind: document.kind,
    areas: document.areas,
    stance: document.stance,
    status: document.status,
    confirmed_on: document.confirmedOn,
    lat: document.lat,
    lng: document.lng,
    quality: document.quality,
    offers: document.offers.map(toOffer),
    norm_version: NORM_VERSION,
  };
}

function toOffer(offer: OfferFacts): SearchedOffer {
  const { menu, activities, conditions, times, open, left, since, until } = offer;
  return {
    menu,
    act: activities.join(' '),
    cond: conditions.join(' '),
    time: timeBits(times).toString(),
    open,
    left,
    since,
    until,
  };
}
