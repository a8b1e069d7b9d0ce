import type { Measured } from './measured';

const widths = [48, 9, 9, 6, 9, 14];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join('');
}

const figure = (value: number) => (value < 0.1 ? value.toFixed(4) : value.toFixed(value < 10 ? 2 : 1));

/** The figures as a table; one over its limit is marked, and nothing fails. */
export function tableOf(results: readonly Measured[]): string {
  return [row(['', 'p50 ms', 'p95 ms', 'runs', 'of floor', 'at most']), ...results.map(lineOf)].join('\n');
}

function lineOf({ name, p50, p95, runs, ofFloor, atMost, p95OfFloor, p95AtMost, unit }: Measured): string {
  const isOver = (share: number | undefined, limit: number | undefined) =>
    limit !== undefined && (share ?? 0) > limit;
  const over = isOver(ofFloor, atMost) ? ' over' : isOver(p95OfFloor, p95AtMost) ? ' p95 over' : '';
  return row([
    unit ? `${name}, ${unit}` : name,
    figure(p50),
    figure(p95),
    String(runs),
    ofFloor === undefined ? '' : ofFloor.toFixed(3),
    atMost === undefined ? '' : `${atMost.toFixed(2)}${over}`,
  ]);
}
