import { randomInt } from 'node:crypto';
import { mark, type AccountKeys } from './keys.server';
import { plainCode } from './rules';

// Without i, l, o, 0 and 1, which are mistaken for one another on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function inGroups(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Ten codes of 79 bits each, for the day the telephone with the authenticator app is lost. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => inGroups(randomText(16)));
}

/** A password for one use, to be read out or written down by an administrator. */
export function makeOneTimePassword(): string {
  return inGroups(randomText(16));
}

const sealed = 'sealed:';

/** The form in which a recovery code is kept and compared. */
export function sealRecoveryCode(keys: AccountKeys, typed: string): string {
  return sealed + mark(keys, 'recovery-code', plainCode(typed));
}

/**
 * How the library keeps the list: it hands over codes as JSON, new ones in clear, remaining ones as they were
 * read. What somebody types is always sealed before it is compared, so a stolen list opens nothing.
 */
export function recoveryCodeStorage(keys: AccountKeys) {
  return {
    encrypt: (json: string) => {
      const codes = JSON.parse(json) as string[];
      return Promise.resolve(
        JSON.stringify(codes.map((code) => (code.startsWith(sealed) ? code : sealRecoveryCode(keys, code)))),
      );
    },
    decrypt: (stored: string) => Promise.resolve(stored),
  };
}
