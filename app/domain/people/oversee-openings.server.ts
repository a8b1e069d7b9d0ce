import {
  listLiveOpenings,
  listOpeningsToOversee,
  lockOpening,
  updateOpening,
} from '#db/queries/case-openings.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { decideSeen, type UrgentKind } from './urgent-rules';
import { endUrgentSchema, seeOpeningSchema } from './urgent-schema';
import { caseVisibility, nothingVisible, type CaseVisibility } from './visibility';

/** 自治体職員 answers for all cases of the municipality, a manager for those of the agency. */
export function overseenBy(scope: Scope): CaseVisibility {
  const { actor } = scope;
  const all = actor.kind === 'user' && actor.roles.includes('officer');
  return all ? { ...nothingVisible, everything: true } : caseVisibility(actor);
}

/** Until when the reader sees a case that was opened in an emergency; null when it is seen by a right of one's own. */
export async function urgentUntil(tx: ScopedTx, scope: Scope, caseId: string): Promise<Date | null> {
  if (tx.caseWay !== 'urgent') return null;
  const open = await listLiveOpenings(tx, userOf(scope).userId);
  return open.find((one) => one.caseId === caseId)?.until ?? null;
}

/** Openings that nobody who answers for the case has looked at yet, but for the reader's own. */
export async function unseenOpenings(tx: ScopedTx, scope: Scope) {
  const rows = await listOpeningsToOversee(tx, { of: overseenBy(scope), unseen: true, limit: 100 });
  return rows.filter(({ openedBy }) => openedBy !== userOf(scope).userId);
}

/** Who opened which case in an emergency, and why: the newest two hundred. */
export const listOpenings = read({
  name: 'people.list-openings',
  permission: 'cases.oversee',
  run: async ({ tx, scope }) => {
    const rows = await listOpeningsToOversee(tx, { of: overseenBy(scope), unseen: false, limit: 200 });
    const { userId } = userOf(scope);
    return rows.map(({ openedBy, kind, ...row }) => ({
      ...row,
      kind: kind as UrgentKind,
      seeing: decideSeen({ isOwn: openedBy === userId, seen: row.seenAt !== null }),
    }));
  },
  shows: (rows) => ({ codes: [...new Set(rows.map(({ code }) => code))], context: '急ぎ' }),
});

/** Somebody who answers for the case has looked at why it was opened. */
export const seeOpening = command({
  name: 'people.see-opening',
  permission: 'cases.oversee',
  input: seeOpeningSchema,
  run: async ({ tx, scope, now }, { id, note }) => {
    const { userId } = userOf(scope);
    const row = await lockOpening(tx, id, overseenBy(scope));
    if (!row) throw new NotFound('急ぎの閲覧');
    insist(decideSeen({ isOwn: row.openedBy === userId, seen: row.seenBy !== null }));
    await updateOpening(tx, id, { seenBy: userId, seenAt: now, seenNote: note ?? '' });
    return {
      value: undefined,
      audit: { subject: { type: 'case_opening', id }, codes: [row.code], change: { seen: true } },
    };
  },
});

/** The reader needs it no longer. */
export const endUrgent = command({
  name: 'people.end-urgent',
  permission: 'cases.read',
  input: endUrgentSchema,
  run: async ({ tx, scope, now }, { id }) => {
    const row = await lockOpening(tx, id);
    if (row?.openedBy !== userOf(scope).userId) throw new NotFound('急ぎの閲覧');
    if (row.until > now) await updateOpening(tx, id, { until: now });
    return {
      value: undefined,
      audit: {
        subject: { type: 'case_opening', id },
        codes: [row.code],
        change: { until: now.toISOString() },
      },
    };
  },
});
