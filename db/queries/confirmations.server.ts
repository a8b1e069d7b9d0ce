import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { confirmationLinks, reachOuts } from '../schema/confirmations.server';
import { hosts } from '../schema/registry.server';

const columns = {
  id: confirmationLinks.id,
  hostId: confirmationLinks.hostId,
  hostVersion: confirmationLinks.hostVersion,
  channel: confirmationLinks.channel,
  shown: confirmationLinks.shown,
  expiresOn: confirmationLinks.expiresOn,
  createdAt: confirmationLinks.createdAt,
  replacedAt: confirmationLinks.replacedAt,
  answeredAt: confirmationLinks.answeredAt,
  answer: confirmationLinks.answer,
  answerText: confirmationLinks.answerText,
  handledAt: confirmationLinks.handledAt,
};

export type LinkRow = Pick<typeof confirmationLinks.$inferSelect, keyof typeof columns>;
type NewLink = Pick<
  typeof confirmationLinks.$inferInsert,
  | 'id'
  | 'hostId'
  | 'hostVersion'
  | 'tokenHash'
  | 'channel'
  | 'shown'
  | 'expiresOn'
  | 'createdBy'
  | 'createdAt'
>;

export async function insertLink(tx: ScopedTx, row: NewLink): Promise<void> {
  await tx.insert(confirmationLinks).values({ ...row, municipalityId: tx.municipalityId });
}

/** A newer question takes the place of those of its channel that wait. */
export async function replaceOpenLinks(
  tx: ScopedTx,
  hostId: string,
  channel: string,
  at: Date,
): Promise<void> {
  await tx
    .update(confirmationLinks)
    .set({ replacedAt: at })
    .where(
      and(
        eq(confirmationLinks.hostId, hostId),
        eq(confirmationLinks.channel, channel),
        isNull(confirmationLinks.answeredAt),
        isNull(confirmationLinks.replacedAt),
      ),
    );
}

export async function findLinkByHash(tx: ScopedTx, tokenHash: string): Promise<LinkRow | null> {
  const [row] = await tx
    .select(columns)
    .from(confirmationLinks)
    .where(eq(confirmationLinks.tokenHash, tokenHash));
  return row ?? null;
}

export async function findLink(tx: ScopedTx, id: string): Promise<LinkRow | null> {
  const [row] = await tx.select(columns).from(confirmationLinks).where(eq(confirmationLinks.id, id));
  return row ?? null;
}

/** The newest question of a channel that waits for an answer on a day, with what it shows. */
export async function findOpenLink(
  tx: ScopedTx,
  hostId: string,
  { channel, today }: { channel: string; today: string },
): Promise<LinkRow | null> {
  const [row] = await tx
    .select(columns)
    .from(confirmationLinks)
    .where(
      and(
        eq(confirmationLinks.hostId, hostId),
        eq(confirmationLinks.channel, channel),
        isNull(confirmationLinks.answeredAt),
        isNull(confirmationLinks.replacedAt),
        gte(confirmationLinks.expiresOn, today),
      ),
    )
    .orderBy(desc(confirmationLinks.createdAt))
    .limit(1);
  return row ?? null;
}

/** Writes the answer to a question that has none. @returns false when it has one. */
export async function answerLinkRow(
  tx: ScopedTx,
  id: string,
  { answer, answerText, at }: { answer: string; answerText: string; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(confirmationLinks)
    .set({ answer, answerText, answeredAt: at })
    .where(and(eq(confirmationLinks.id, id), isNull(confirmationLinks.answeredAt)))
    .returning({ id: confirmationLinks.id });
  return changed.length === 1;
}

/** Notes who took up what a host told. @returns false when somebody has already. */
export async function handleLinkRow(tx: ScopedTx, id: string, by: string, at: Date): Promise<boolean> {
  const changed = await tx
    .update(confirmationLinks)
    .set({ handledAt: at, handledBy: by })
    .where(
      and(
        eq(confirmationLinks.id, id),
        eq(confirmationLinks.answer, 'changed'),
        isNull(confirmationLinks.handledAt),
      ),
    )
    .returning({ id: confirmationLinks.id });
  return changed.length === 1;
}

/** What hosts told and nobody has taken up, the oldest first. */
export async function listTold(tx: ScopedTx, hostIds: readonly string[]): Promise<LinkRow[]> {
  if (hostIds.length === 0) return [];
  return tx
    .select(columns)
    .from(confirmationLinks)
    .where(
      and(
        inArray(confirmationLinks.hostId, [...hostIds]),
        eq(confirmationLinks.answer, 'changed'),
        isNull(confirmationLinks.handledAt),
      ),
    )
    .orderBy(confirmationLinks.answeredAt);
}

/** What any host told and nobody has taken up, the oldest first. */
export async function listAllTold(tx: ScopedTx, limit: number) {
  return tx
    .select({
      id: confirmationLinks.id,
      hostId: confirmationLinks.hostId,
      hostName: hosts.name,
      answeredAt: confirmationLinks.answeredAt,
    })
    .from(confirmationLinks)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, confirmationLinks.municipalityId), eq(hosts.id, confirmationLinks.hostId)),
    )
    .where(and(eq(confirmationLinks.answer, 'changed'), isNull(confirmationLinks.handledAt)))
    .orderBy(confirmationLinks.answeredAt)
    .limit(limit);
}

/** The questions put to a host, the newest first. */
export async function listLinks(tx: ScopedTx, hostId: string, limit: number): Promise<LinkRow[]> {
  return tx
    .select(columns)
    .from(confirmationLinks)
    .where(eq(confirmationLinks.hostId, hostId))
    .orderBy(desc(confirmationLinks.createdAt))
    .limit(limit);
}

/** The asking by mail or paper that an answer has come to. */
export async function answerReachOuts(tx: ScopedTx, hostId: string, way: string, since: Date): Promise<void> {
  await tx
    .update(reachOuts)
    .set({ outcome: 'answered' })
    .where(
      and(
        eq(reachOuts.hostId, hostId),
        eq(reachOuts.way, way),
        eq(reachOuts.outcome, 'asked'),
        gte(reachOuts.at, since),
      ),
    );
}
