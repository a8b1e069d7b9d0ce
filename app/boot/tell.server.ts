import { MINAMO_STAFF } from '#db/demo/agencies';
import { demoPassword } from '~/domain/accounts/rules';
import { roleNames } from '~/domain/kernel/permissions';
import { ConfigurationError } from '~/env.server';

/** Failures whose message is written for the person who starts the site. */
const explained = new Set([
  ConfigurationError.name,
  'BuildFailure',
  'DatabaseRefused',
  'EmbeddedFailure',
  'PortFailure',
]);

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A failure of the start on standard error: in words where there are any, else by its first cause and its traces. */
export function tellFailure(error: unknown): void {
  process.stderr.write(
    `\n${error instanceof Error && explained.has(error.name) ? error.message : traces(error)}\n`,
  );
}

/** The message of a failed query holds every value that was sent; its cause says more in one line. */
function traces(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  let cause = error;
  while (cause.cause instanceof Error) cause = cause.cause;
  return [`${cause.name}: ${cause.message}`, ...frames].join('\n');
}

/** What to open, and with which accounts. */
export function welcome(address: string, demonstration: boolean): string {
  const accounts = MINAMO_STAFF.users
    .filter((user) => !user.key.endsWith('-2'))
    .map(({ key, roles }) => {
      const names = roles.map((role) => roleNames[role]).join('、');
      return `  ${`${key}@demo.example`.padEnd(26)}${names}`;
    });
  return [
    '',
    'むすびばを始めました。',
    '',
    `  ${address}`,
    '',
    ...(demonstration
      ? [
          `見本の市町村（みなも市）に、次のアカウントで入れます。パスワードはどれも ${demoPassword} です。`,
          '',
          ...accounts,
          '',
        ]
      : []),
    '止めるときは Ctrl+C を押してください。',
    '',
  ].join('\n');
}
