import { sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';

/** A host as an import makes it. */
export interface IntakeHost {
  id: string;
  name: string;
  kana: string;
  kind: string;
  areaId: string | null;
  outside: boolean;
  address: string;
  lat: number | null;
  lng: number | null;
  url: string;
  publicPhone: string;
  openingText: string;
  openWeekdays: readonly number[];
  sourceCredit: string;
}

/** Adds many hosts in one statement: pending, not asked, for supporters only. */
export async function insertHosts(tx: ScopedTx, rows: readonly IntakeHost[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into hosts (municipality_id, id, name, kana, kind, area_id, outside, address, lat, lng, url, public_phone,
      opening_text, open_weekdays, source_credit, origin, status, stance)
    select ${tx.municipalityId}::uuid, r.id, r.name, r.kana, r.kind, r."areaId", r.outside, r.address, r.lat, r.lng,
      r.url, r."publicPhone", r."openingText", r."openWeekdays", r."sourceCredit", 'import', 'pending', 'not_asked'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, kana text, kind text,
      "areaId" uuid, outside boolean, address text, lat float8, lng float8, url text, "publicPhone" text,
      "openingText" text, "openWeekdays" int[], "sourceCredit" text)`);
}
