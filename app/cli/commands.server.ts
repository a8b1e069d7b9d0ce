import { addresses } from './addresses.server';
import { areas } from './areas.server';
import type { CliCommand } from './command.server';
import { demo } from './demo.server';
import { fairness } from './fairness.server';
import { importLists } from './import.server';
import { municipalityAdd } from './municipality-add.server';
import { reindex } from './reindex.server';
import { userAdd } from './user-add.server';
import { verifyAudit } from './verify-audit.server';
import { work } from './work.server';

/** Every administration command, in the order of the help. */
export const commands: readonly CliCommand[] = [
  municipalityAdd,
  userAdd,
  areas,
  addresses,
  importLists,
  demo,
  reindex,
  fairness,
  verifyAudit,
  work,
];

/** The command that the words begin with, and what follows its name. */
export function findCommand(
  words: readonly string[],
  among: readonly CliCommand[] = commands,
): { command: CliCommand; args: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const command = among.find(({ name }) => name === words.slice(0, length).join(' '));
    if (command) return { command, args: words.slice(length) };
  }
  return undefined;
}

const start = 'npm run musubiba -- ';

export function helpOf(command: CliCommand): string {
  return `${command.summary}\n\n  ${start}${command.name} ${command.usage}`.trimEnd();
}

export function help(among: readonly CliCommand[] = commands): string {
  return [
    'むすびばの管理コマンド',
    '',
    ...among.flatMap(({ name, usage, summary }) => [
      `  ${start}${name} ${usage}`.trimEnd(),
      `      ${summary}`,
    ]),
    '',
    '--help をつけると、そのコマンドの書き方を示します。',
    'サイトを動かしたままでも使えます。止まっているときは、データベースだけを始めて、終わると止めます。',
  ].join('\n');
}
