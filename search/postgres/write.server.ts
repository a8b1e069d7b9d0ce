import { sql } from 'drizzle-orm';
import type { ScopedTx } from '#db/scope.server';
import { rowOf, timeBits, type HostDocument } from '../document';
import { NORM_VERSION } from '../normalise/normalise';

/** Replaces what a host is found by; no document: it is not found any more. Committed with the host's own change. */
export async function putDocuments(
  tx: ScopedTx,
  hostId: string,
  documents: readonly HostDocument[],
): Promise<void> {
  const rows = JSON.stringify(documents.map(toRow));
  await tx.execute(sql`select host_search_put(${hostId}::uuid, ${rows}::jsonb)`);
}

/** Drops what is stored of hosts other than these. */
export async function keepOnly(tx: ScopedTx, hostIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select host_search_keep(${sql.param(hostIds)}::uuid[])`);
}

function toRow(document: HostDocument) {
  const row = rowOf(document);
  const { offers } = document;
  return {
    audience: document.audience,
    lexemes: row.lexemes,
    norm: row.norm,
    name_n: row.names,
    tags_n: row.tags,
    cond_n: row.conditions,
    kind: document.kind,
    areas: document.areas,
    stance: document.stance,
    status: document.status,
    confirmed_on: document.confirmedOn,
    lat: document.lat,
    lng: document.lng,
    quality: document.quality,
    offer_menus: offers.map((offer) => offer.menu),
    offer_activities: offers.map((offer) => offer.activities.join(' ')),
    offer_conditions: offers.map((offer) => offer.conditions.join(' ')),
    offer_times: offers.map((offer) => timeBits(offer.times).toString()),
    offer_open: offers.map((offer) => offer.open),
    offer_left: offers.map((offer) => offer.left),
    offer_since: offers.map((offer) => offer.since),
    offer_until: offers.map((offer) => offer.until),
    norm_version: NORM_VERSION,
  };
}
