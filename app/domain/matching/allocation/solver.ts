import loadHighs, { type Highs, type ModelData } from 'highs';
import type { Model } from './model';

/** The columns taken, and how good the best can be. */
export interface Solution {
  readonly taken: readonly number[];
  readonly value: number;
  /** No solution is better than this. */
  readonly bound: number;
}

/** Solves a programme within so many seconds; null when nothing was found in them, or when nothing keeps to the rows. */
export type Solver = (
  model: Model,
  limits: { seconds: number; start?: readonly number[] },
) => Solution | null;

/** The objective counts in whole numbers: nearer than this to the bound is the best. */
const WHOLE = 0.5;

/** HiGHS, loaded once. What it computes it computes at one go: it belongs into a thread of its own. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return (model, limits) =>
    model.columns === 0 ? { taken: [], value: 0, bound: 0 } : solve(highs, model, limits);
}

function solve(highs: Highs, model: Model, { seconds, start }: Parameters<Solver>[1]): Solution | null {
  return highs.withModel(dataOf(highs, model), (native): Solution | null => {
    native.options.set({
      output_flag: false,
      time_limit: Math.max(0.05, seconds),
      mip_rel_gap: 0,
      mip_abs_gap: WHOLE,
      random_seed: 1,
    });
    if (start) native.setSolution({ colValue: columnsTaken(model.columns, start) });
    native.run();
    const { infeasible, optimal } = highs.constants.modelStatus;
    const status = native.getModelStatus();
    if (status === infeasible) return null;
    const values = native.getSolution().colValue;
    const taken = [...values.keys()].filter((column) => (values[column] ?? 0) > 0.5);
    const value = taken.reduce((sum, column) => sum + (model.objective[column] ?? 0), 0);
    if (!keepsTo(model, taken)) return null;
    const bound = Number(native.info.get('mip_dual_bound'));
    return { taken, value, bound: status === optimal ? value : Math.max(value, bound) };
  });
}

/** Whether a solution keeps to every row: what ran out of time may hold nothing, or the start as it was. */
function keepsTo(model: Model, taken: readonly number[]): boolean {
  const chosen = new Set(taken);
  const count = (columns: readonly number[] = []) => columns.filter((column) => chosen.has(column)).length;
  return model.rows.every(({ columns, minus, weights, lower, upper }) => {
    const worth = columns.reduce(
      (sum, column, at) => sum + (chosen.has(column) ? (weights?.[at] ?? 1) : 0),
      0,
    );
    const sum = worth - count(minus);
    return lower <= sum && sum <= upper;
  });
}

function columnsTaken(columns: number, taken: readonly number[]): Float64Array {
  const values = new Float64Array(columns);
  for (const column of taken) values[column] = 1;
  return values;
}

function dataOf(highs: Highs, { columns, objective, rows }: Model): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    indices.push(...row.columns, ...(row.minus ?? []));
    values.push(...(row.weights ?? row.columns.map(() => 1)), ...(row.minus ?? []).map(() => -1));
    starts.push(indices.length);
  }
  return {
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...objective],
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values },
    integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
  };
}
