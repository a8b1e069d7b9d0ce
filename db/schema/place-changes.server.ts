import { sql } from 'drizzle-orm';
import { customType, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../tenant.server';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Which places were changed by which transaction, written by triggers (`db/sql/35-place-changes.sql`): whoever holds
 * places asks what was changed since and reads those alone. A place that is null stands for all of them.
 */
export const placeChanges = tenantTable(
  'place_changes',
  {
    hostId: uuid('host_id'),
    changedBy: xid8('changed_by')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    // Also how they are found; a transaction tells of a place once.
    unique('place_changes_once').on(t.municipalityId, t.changedBy, t.hostId).nullsNotDistinct(),
  ],
);
