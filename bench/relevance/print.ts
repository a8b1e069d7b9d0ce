import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Relevance } from './run';

/** Written once, before anything was tuned. */
const firstFile = path.join(import.meta.dirname, 'first-figures.json');

/** The figures of each group beside those of the first run, then the questions that found least. */
export function printRelevance({
  lines,
  worst,
}: {
  lines: readonly Relevance[];
  worst: readonly string[];
}): string {
  const { lines: first } = JSON.parse(readFileSync(firstFile, 'utf8')) as { lines: Relevance[] };
  const figures = (of: Relevance | undefined) =>
    of ? [of.recall, of.precision, of.ndcg].map((value) => value.toFixed(3).padStart(9)).join('') : '';
  const head = ['recall@10', 'P@10', 'nDCG@10'].map((name) => name.padStart(10)).join('');
  return [
    '',
    `${'relevance'.padEnd(40)}${head}   first time${head}`,
    ...lines.map((line) => {
      const before = first.find(
        ({ registry, engine, group }) =>
          registry === line.registry && engine === line.engine && group === line.group,
      );
      const name = `${line.registry}: ${line.group} (${line.questions})`;
      return `${name.padEnd(40)}${figures(line)}             ${figures(before)}`;
    }),
    ...worst.map((text) => `  ${text}`),
  ].join('\n');
}
