import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Judgement, Relevance } from './run';

/** Written once, before anything was tuned. */
const firstFile = path.join(import.meta.dirname, 'first-figures.json');

const NAME = 48;

/** The figures of each group beside those of the first run, then the questions that found least. */
export function printRelevance({ lines, worst, told }: Judgement): string {
  const { lines: first } = JSON.parse(readFileSync(firstFile, 'utf8')) as { lines: Relevance[] };
  const figures = (of: Relevance | undefined) =>
    of ? [of.recall, of.precision, of.ndcg].map((value) => value.toFixed(3).padStart(9)).join('') : '';
  const head = ['recall@10', 'P@10', 'nDCG@10'].map((name) => name.padStart(10)).join('');
  return [
    '',
    `${'relevance'.padEnd(NAME)}${head}   first time${head}`,
    ...lines.map((line) => {
      const before = first.find(
        ({ registry, engine, group }) =>
          registry === line.registry && engine === line.engine && group === line.group,
      );
      const name = `${line.engine}, ${line.registry}: ${line.group} (${line.questions})`;
      return `${name.padEnd(NAME)}${figures(line)}             ${figures(before)}`;
    }),
    ...worst.map((text) => `  ${text}`),
    ...told,
  ].join('\n');
}
