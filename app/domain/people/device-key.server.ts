import { createHmac, hkdfSync } from 'node:crypto';
import { env } from '~/env.server';
import { userOf } from '~/domain/kernel/user';
import type { Scope } from '~/domain/kernel/scope';

let key: Buffer | undefined;

/**
 * The key (base64, 256 bits) with which the device of a user locks what is not sent yet. Only a signed-in page is given
 * it: whoever finds the device signed out, or signs in as somebody else, cannot read what lies there.
 */
export function deviceKey(scope: Scope): string {
  key ??= Buffer.from(hkdfSync('sha256', env().MUSUBIBA_SECRET, 'musubiba', 'drafts on devices', 32));
  return createHmac('sha256', key)
    .update(`${scope.municipalityId}:${userOf(scope).userId}`)
    .digest('base64');
}
