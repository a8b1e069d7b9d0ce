import { readFileSync } from 'node:fs';
import path from 'node:path';
import { figuresOf, type Figures, type Judgement } from './judge';
import type { GuardedSet } from './run';

/** Written once for each set, at its first run. */
const firstFile = path.join(import.meta.dirname, 'first-figures.json');

/** Recall and false alarms of each set and kind beside those of its first run, then what went wrong. */
export function printTextGuard(sets: readonly GuardedSet[]): string {
  const first = JSON.parse(readFileSync(firstFile, 'utf8')) as Record<
    string,
    { figures: Figures; lines: Judgement[] } | undefined
  >;
  return sets
    .flatMap(({ set, lines, wrong }) => {
      const before = first[set];
      return [
        '',
        `${`text guard, ${set} sentences`.padEnd(36)}${'now'.padStart(9)}${'first time'.padStart(13)}`,
        ...(['recall', 'falseAlarms', 'tooStrict'] as const).map((name) =>
          row(names[name], figuresOf(lines)[name].toFixed(3), before?.figures[name].toFixed(3)),
        ),
        ...lines.map((line) =>
          row(
            `  ${line.strength} ${line.kind}`,
            told(line),
            told(
              before?.lines.find(({ strength, kind }) => strength === line.strength && kind === line.kind),
            ),
          ),
        ),
        ...wrong.map((text) => `  ${text}`),
      ];
    })
    .join('\n');
}

const names: Readonly<Record<keyof Figures, string>> = {
  recall: 'recall',
  falseAlarms: 'false alarms among harmless',
  tooStrict: 'refused where a warning is due',
};

function told(line: Judgement | undefined): string {
  if (line === undefined) return '';
  return line.strength === 'harmless'
    ? `${line.falseAlarms}/${line.sentences}`
    : `${line.caught}/${line.spans}`;
}

function row(name: string, now: string, before = ''): string {
  return `${name.padEnd(36)}${now.padStart(9)}${before.padStart(13)}`;
}
