import { createHmac, hkdfSync } from 'node:crypto';
import { env } from '~/env.server';
import { userOf } from '~/domain/kernel/user';
import type { Scope } from '~/domain/kernel/scope';

let key: Buffer | undefined;

function derive(scope: Scope, ...about: string[]): Buffer {
  key ??= Buffer.from(hkdfSync('sha256', env().MUSUBIBA_SECRET, 'musubiba', 'drafts on devices', 32));
  return createHmac('sha256', key)
    .update([scope.municipalityId, userOf(scope).userId, ...about].join(':'))
    .digest();
}

/**
 * The key (base64, 256 bits) with which the device of a user locks what is not sent yet. Only a signed-in page is given
 * it: whoever finds the device signed out, or signs in as somebody else, cannot read what lies there.
 */
export function deviceKey(scope: Scope): string {
  return derive(scope).toString('base64');
}

const markOf = (bytes: Buffer) => bytes.toString('base64url').slice(0, 16);

/** The mark of a user in the names of what lies on a device; it tells nobody else whose it is. */
export function deviceMark(scope: Scope): string {
  return markOf(derive(scope, 'mark'));
}

/** The marks of user and case in such a name: the code itself stands in the locked text alone (D2). */
export function deviceDrawer(scope: Scope, code: string): string {
  return `${deviceMark(scope)}.${markOf(derive(scope, 'case', code))}`;
}

/** Where the device of a user keeps what is about a case: under its own code, and under those that were taken up in it. */
export function devicePlace(scope: Scope, code: string, takenUp: readonly string[]) {
  return { key: deviceKey(scope), drawers: [code, ...takenUp].map((one) => deviceDrawer(scope, one)) };
}
