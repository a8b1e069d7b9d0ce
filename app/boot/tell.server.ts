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

/** A failure of the start on standard error: in words where there are any, else with all its traces. */
export function tellFailure(error: unknown): void {
  const known = error instanceof Error && explained.has(error.name);
  const text = known
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`\n${text}\n`);
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
