import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withBenchDatabase } from './database';
import { benchImports } from './imports';
import { benchMatching, type Measured } from './matching';
import { printRelevance } from './relevance/print';
import { benchRelevance } from './relevance/run';
import { benchSearch } from './search';

const milliseconds = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(9);

/** One line of the table; a figure over its limit is marked, and nothing fails. */
function line({ name, p50, p95, runs, ofFloor, atMost, unit }: Measured): string {
  const share = ofFloor === undefined ? '' : ofFloor.toFixed(3);
  const limit = atMost === undefined ? '' : `${atMost.toFixed(2)}${(ofFloor ?? 0) > atMost ? ' over' : ''}`;
  return [
    (unit ? `${name}, ${unit}` : name).padEnd(44),
    milliseconds(p50),
    milliseconds(p95),
    String(runs).padStart(6),
    share.padStart(9),
    limit.padStart(11),
  ].join('');
}

const head = ['', 'p50 ms', 'p95 ms', 'runs', 'of floor', 'at most'];
const say = (text: string) => process.stdout.write(`${text}\n`);

const results = [
  ...benchMatching(),
  ...(await withBenchDatabase(benchSearch)),
  ...(await withBenchDatabase(benchImports)),
];
say(
  [
    head[0]?.padEnd(44),
    head[1]?.padStart(9),
    head[2]?.padStart(9),
    head[3]?.padStart(6),
    head[4]?.padStart(9),
    head[5]?.padStart(11),
  ].join(''),
);
for (const result of results) say(line(result));
const relevance = await withBenchDatabase(benchRelevance);
say(printRelevance(relevance));
const file = path.join(import.meta.dirname, 'results.json');
await writeFile(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, results, relevance }, null, 2)}\n`,
);
say(`\n${path.relative(process.cwd(), file)}`);
