import type { Records, TableRecord } from '~/domain/exchange/reading/read-table.server';
import type { Plan, PlannedRow } from '~/domain/exchange/sorting/plan';
import { surveyor, type Survey } from '~/domain/exchange/sorting/survey';

/** Records of a list that stand in the memory of a test. */
export function recordsOf(records: readonly TableRecord[]): Records {
  return async function* () {
    yield await Promise.resolve(records);
  };
}

/** All records of a list. */
export async function allOf(records: Records): Promise<TableRecord[]> {
  const all: TableRecord[] = [];
  for await (const batch of records()) all.push(...batch);
  return all;
}

/** All rows of a plan. */
export async function rowsOf(plan: Plan): Promise<PlannedRow[]> {
  const all: PlannedRow[] = [];
  for await (const batch of plan.rows()) all.push(...batch);
  return all;
}

export function surveyOf(rows: readonly PlannedRow[]): Survey {
  const counter = surveyor();
  counter.add(rows);
  return counter.result();
}
