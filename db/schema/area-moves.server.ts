import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { importRuns } from './exchange.server';
import { hosts } from './registry.server';

/** A host that came into another area when a boundary file was loaded. */
export const areaMoves = tenantTable(
  'area_moves',
  {
    runId: uuid('run_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** Names, as the area itself may be gone since; '' for none. */
    fromName: text('from_name').notNull(),
    toName: text('to_name').notNull(),
    /** place: its point lies there | address: its 町丁目 does | chosen: said for its old area | lost: in none now */
    why: text('why').notNull(),
    /** The same instant as in `host_changes`: both are written in one transaction. */
    movedAt: timestamp('moved_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('area_moves_run_fk', t, t.runId, () => importRuns, 'cascade'),
    belongsTo('area_moves_host_fk', t, t.hostId, () => hosts, 'cascade'),
    unique('area_moves_once').on(t.municipalityId, t.runId, t.hostId),
    check('area_moves_why', sql`${t.why} in ('place','address','chosen','lost')`),
    index('area_moves_host').on(t.municipalityId, t.hostId),
  ],
);
