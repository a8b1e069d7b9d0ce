import { z } from 'zod';
import type { AreaFates } from './next-area';

/** What refers to an area, as it was counted when the areas were replaced. */
const use = z.object({
  hosts: z.number(),
  withoutPoint: z.number(),
  cases: z.number(),
  gaps: z.number(),
  leads: z.number(),
  wishes: z.number(),
});

const reportSchema = z.object({
  level: z.string(),
  /** replace: what the file does not name is gone. add: it stays. */
  mode: z.enum(['replace', 'add']),
  came: z.array(z.string()),
  revived: z.array(z.string()),
  same: z.number(),
  changed: z.array(
    z.object({ id: z.string(), name: z.string(), before: z.number().nullable(), after: z.number() }),
  ),
  gone: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Where it lives on; null: it is kept as an old area for what refers to it. */
      to: z.object({ id: z.string(), name: z.string() }).nullable(),
      use,
      /** null until the hosts are placed. */
      fate: z.enum(['removed', 'retired']).nullable(),
    }),
  ),
});

/** What a boundary file did, as it is kept in its run. */
export type AreaReport = z.output<typeof reportSchema>;
export type GoneInReport = AreaReport['gone'][number];

/** The report of a run; null for one that was not loaded, or before reports were kept. */
export function readReport(report: unknown): AreaReport | null {
  const read = reportSchema.safeParse(report);
  return read.success ? read.data : null;
}

/** What the report means for those who belong to its areas. */
export function fatesOf({ gone, changed }: AreaReport): AreaFates {
  const moved = gone.flatMap(({ id, to }) => (to ? [{ id, to: to.id }] : []));
  return {
    successors: new Map(moved.map(({ id, to }) => [id, to])),
    unsettled: new Set([...moved.map(({ id }) => id), ...changed.map(({ id }) => id)]),
  };
}

/** Whether anything at all refers to an area. */
export function isInUse({ hosts, cases, gaps, leads, wishes }: GoneInReport['use']): boolean {
  return hosts + cases + gaps + leads + wishes > 0;
}
