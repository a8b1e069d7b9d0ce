import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { carveOuts, taskCarveOuts } from '../schema/host-records.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const columns = {
  id: carveOuts.id,
  hostId: carveOuts.hostId,
  startedAt: carveOuts.startedAt,
  updatedAt: carveOuts.updatedAt,
  status: carveOuts.status,
  day: carveOuts.day,
  version: carveOuts.version,
};

/** The talk that can be continued at a host, the newest when there are several. */
export async function findOpenCarveOut(tx: ScopedTx, hostId: string) {
  const [row] = await tx
    .select(columns)
    .from(carveOuts)
    .where(and(eq(carveOuts.hostId, hostId), eq(carveOuts.status, 'open')))
    .orderBy(desc(carveOuts.startedAt), desc(carveOuts.id))
    .limit(1);
  return row ?? null;
}

export async function findCarveOut(tx: ScopedTx, id: string) {
  const [row] = await tx.select(columns).from(carveOuts).where(eq(carveOuts.id, id)).for('update');
  return row ?? null;
}

export type CarveOutRow = NonNullable<Awaited<ReturnType<typeof findCarveOut>>>;

export async function insertCarveOut(
  tx: ScopedTx,
  row: Omit<typeof carveOuts.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(carveOuts).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes a talk that is locked. */
export async function updateCarveOut(
  tx: ScopedTx,
  id: string,
  change: Partial<Pick<CarveOutRow, 'day' | 'status'>>,
): Promise<void> {
  await tx
    .update(carveOuts)
    .set({ ...change, version: sql`${carveOuts.version} + 1`, updatedAt: new Date() })
    .where(eq(carveOuts.id, id));
}

const taskColumns = {
  id: taskCarveOuts.id,
  carveOutId: taskCarveOuts.carveOutId,
  hostId: taskCarveOuts.hostId,
  partOfDay: taskCarveOuts.partOfDay,
  task: taskCarveOuts.task,
  activity: taskCarveOuts.activity,
  timesPerWeek: taskCarveOuts.timesPerWeek,
  minutes: taskCarveOuts.minutes,
  difficulty: taskCarveOuts.difficulty,
  danger: taskCarveOuts.danger,
  needsTalk: taskCarveOuts.needsTalk,
  canBeStopped: taskCarveOuts.canBeStopped,
  seated: taskCarveOuts.seated,
  atHome: taskCarveOuts.atHome,
  alone: taskCarveOuts.alone,
  place: taskCarveOuts.place,
  materials: taskCarveOuts.materials,
  whyUseful: taskCarveOuts.whyUseful,
  describedAt: taskCarveOuts.describedAt,
  opportunityId: taskCarveOuts.opportunityId,
  version: taskCarveOuts.version,
};

/** The tasks of a talk in the order of the day, each with the offer it became part of. */
export async function listTasks(tx: ScopedTx, carveOutId: string) {
  return tx
    .select({ ...taskColumns, offerTitle: opportunities.title })
    .from(taskCarveOuts)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, taskCarveOuts.municipalityId),
        eq(opportunities.id, taskCarveOuts.opportunityId),
      ),
    )
    .where(eq(taskCarveOuts.carveOutId, carveOutId))
    .orderBy(
      sql`array_position(array['morning','noon','afternoon','closing'], ${taskCarveOuts.partOfDay})`,
      asc(taskCarveOuts.sortOrder),
      asc(taskCarveOuts.id),
    );
}

export type TaskRow = Awaited<ReturnType<typeof listTasks>>[number];

export async function findTask(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select(taskColumns)
    .from(taskCarveOuts)
    .where(eq(taskCarveOuts.id, id))
    .for('update');
  return row ?? null;
}

type NewTask = Omit<typeof taskCarveOuts.$inferInsert, 'municipalityId'>;

export async function insertTasks(tx: ScopedTx, rows: readonly NewTask[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(taskCarveOuts).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

export async function updateTask(
  tx: ScopedTx,
  id: string,
  change: Partial<Omit<NewTask, 'id' | 'version' | 'carveOutId' | 'hostId'>>,
): Promise<void> {
  await tx
    .update(taskCarveOuts)
    .set({ ...change, version: sql`${taskCarveOuts.version} + 1` })
    .where(eq(taskCarveOuts.id, id));
}

/** Takes tasks away that nobody has described and that are part of no offer. */
export async function dropPlainTasks(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .delete(taskCarveOuts)
    .where(
      and(
        inArray(taskCarveOuts.id, [...ids]),
        isNull(taskCarveOuts.describedAt),
        isNull(taskCarveOuts.opportunityId),
      ),
    );
}

export async function deleteTask(tx: ScopedTx, id: string): Promise<void> {
  await tx.delete(taskCarveOuts).where(eq(taskCarveOuts.id, id));
}

/** How many talks at a host have ended. */
export async function countEndedCarveOuts(tx: ScopedTx, hostId: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(carveOuts)
    .where(and(eq(carveOuts.hostId, hostId), eq(carveOuts.status, 'done')));
  return row?.total ?? 0;
}
