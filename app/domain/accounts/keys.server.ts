import { createHmac, hkdfSync } from 'node:crypto';

/** Keys for separate purposes, all from the one secret of the site; none can be computed from another. */
export interface AccountKeys {
  /** Signs cookies and encrypts TOTP secrets inside the sign-in library. */
  library: string;
  /** Mixed into every password hash: without it a stolen table of hashes cannot be tried at all. */
  pepper: Uint8Array;
  marks: Uint8Array;
}

export function deriveKeys(secret: string): AccountKeys {
  const key = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, 'musubiba', purpose, 32));
  return {
    library: Buffer.from(key('sign-in library')).toString('base64url'),
    pepper: key('password pepper'),
    marks: key('marks'),
  };
}

export type MarkPurpose =
  'account' | 'address' | 'device' | 'recovery-code' | 'spent-code' | 'link' | 'publicForm';

/** A keyed one-way mark of something that is compared but must not be readable in the database. */
export function mark(keys: AccountKeys, purpose: MarkPurpose, ...parts: string[]): string {
  return createHmac('sha256', keys.marks)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');
}
