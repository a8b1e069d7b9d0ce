import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { benchAllocation, printAllocation } from './allocation';
import { withBenchDatabase } from './database';
import { benchHttp } from './http/run';
import { benchImports } from './imports';
import { benchMatching } from './matching';
import { benchMatchingTowns } from './matching-town';
import { tableOf } from './print';
import { printRelevance } from './relevance/print';
import { benchRelevance } from './relevance/run';
import { benchSearch, benchSettledServer, seededTown } from './search/run';
import { printTextGuard } from './text-guard/print';
import { benchTextGuard } from './text-guard/run';

const say = (text: string) => process.stdout.write(`${text}\n`);

const textGuard = benchTextGuard();
say(printTextGuard(textGuard));
const allocation = await benchAllocation();
say(printAllocation(allocation.figures));
const results = [
  ...benchMatching(),
  ...(await benchMatchingTowns()),
  allocation.measured,
  ...(await withBenchDatabase(async (database) => [
    ...(await benchSearch(database)),
    // Over the hosts that the search leaves.
    ...(await benchHttp(database, await seededTown())),
    ...(await benchSettledServer()),
  ])),
  ...(await withBenchDatabase(benchImports)),
];
say(tableOf(results));
const relevance = await withBenchDatabase(benchRelevance);
say(printRelevance(relevance));
const file = path.join(import.meta.dirname, 'results.json');
await writeFile(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, results, allocation: allocation.figures, relevance, textGuard }, null, 2)}\n`,
);
say(`\n${path.relative(process.cwd(), file)}`);
