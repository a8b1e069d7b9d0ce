import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Role } from '~/domain/kernel/permissions';
import { commonPasswordWords, wellKnownOrders } from '~/lib/common-passwords';

export const passwordLength = { least: 12, most: 128 } as const;

/** Of every account of the demonstration municipalities. */
export const demoPassword = 'musubiba-demo';

/** The form in which a password is counted, compared and hashed: full-width and half-width are one. */
export function plainPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Whether a password may be chosen. Length and "not one of the first to be guessed" are all that is asked:
 * rules about kinds of characters make passwords worse (NIST SP 800-63B, ASVS 6.2).
 */
export function judgePassword(typed: string, owner: { mail: string }): Decision {
  const password = plainPassword(typed);
  const length = Array.from(password).length;
  if (length < passwordLength.least)
    return refuse(
      `パスワードが短すぎます（いま${length}文字）。`,
      `${passwordLength.least}文字以上にしてください。覚えやすい言葉をいくつか並べると、長くても打ちやすくなります。`,
    );
  if (length > passwordLength.most)
    return refuse(
      `パスワードが長すぎます（いま${length}文字）。`,
      `${passwordLength.most}文字までにしてください。`,
    );
  if (isGuessedFirst(password.toLowerCase(), owner.mail.toLowerCase()))
    return refuse(
      'このパスワードは、よく使われているか推測されやすい並びです。',
      '関わりのない言葉を三つ四つ並べるなど、別のものにしてください。',
    );
  return allowed;
}

function isGuessedFirst(password: string, mail: string): boolean {
  const local = mail.split('@', 1)[0] ?? '';
  if (password === mail || (local !== '' && password.replaceAll(local, '') === '')) return true;
  if (/^(.{1,4})\1+.{0,3}$/u.test(password)) return true;
  const letters = password.replace(/[^a-z]/g, '');
  if (commonPasswordWords.has(letters)) return true;
  const half = letters.slice(0, letters.length / 2);
  if (half + half === letters && commonPasswordWords.has(half)) return true;
  const reversed = Array.from(password).reverse().join('');
  return wellKnownOrders.some((order) => order.includes(password) || order.includes(reversed));
}

/** What is kept of one account, device or address between tries to sign in. */
export interface Tries {
  windowStartedAt: Date;
  tries: number;
  /** Wrong tries since the last right one. */
  wrong: number;
  lastTryAt: Date;
  lockedUntil: Date | null;
}

export interface TryLimit {
  perMinute: number;
  wrongUntilLock: number;
  lockMinutes: number;
}

/**
 * An account is held by all browsers that never signed in to it; a known device counts for itself, so that a
 * stranger's guesses lock nobody out. An address may be that of a whole city hall.
 */
export const tryLimits = {
  account: { perMinute: 6, wrongUntilLock: 6, lockMinutes: 30 },
  device: { perMinute: 6, wrongUntilLock: 6, lockMinutes: 30 },
  address: { perMinute: 60, wrongUntilLock: 100, lockMinutes: 30 },
  /** Forms that are open to everybody, by address: none of their sendings is ever taken back. */
  publicForm: { perMinute: 5, wrongUntilLock: 20, lockMinutes: 60 },
  /** Links that hosts were sent, opened from one address. */
  link: { perMinute: 30, wrongUntilLock: 30, lockMinutes: 30 },
} as const satisfies Record<string, TryLimit>;

const minute = 60_000;

/**
 * Takes one try before the password is looked at: it counts as wrong until `rightTry` takes that back, so
 * that many tries at once cannot slip through. Refused tries change nothing.
 */
export function takeTry(
  before: Tries | null,
  limit: TryLimit,
  now: Date,
): { ok: true; tries: Tries } | { ok: false; until: Date } {
  const lock = limit.lockMinutes * minute;
  if (before?.lockedUntil && before.lockedUntil > now) return { ok: false, until: before.lockedUntil };
  const sameWindow = before !== null && now.getTime() - before.windowStartedAt.getTime() < minute;
  const windowStartedAt = sameWindow ? before.windowStartedAt : now;
  const tries = sameWindow ? before.tries : 0;
  if (tries >= limit.perMinute) return { ok: false, until: new Date(windowStartedAt.getTime() + minute) };
  const remembered =
    before !== null && before.lockedUntil === null && now.getTime() - before.lastTryAt.getTime() < lock;
  const wrong = (remembered ? before.wrong : 0) + 1;
  const lockedUntil = wrong >= limit.wrongUntilLock ? new Date(now.getTime() + lock) : null;
  return { ok: true, tries: { windowStartedAt, tries: tries + 1, wrong, lastTryAt: now, lockedUntil } };
}

/**
 * The try was right: an account, a device or a link starts afresh, an address only gets this one try back, and a form
 * that was sent stays counted.
 */
export function rightTry(tries: Tries, of: keyof typeof tryLimits): Tries {
  if (of === 'publicForm') return tries;
  return { ...tries, wrong: of === 'address' ? Math.max(0, tries.wrong - 1) : 0, lockedUntil: null };
}

export const sessionLimits = { idleMinutes: 30, absoluteHours: 12 } as const;

/** Whether a session still holds: not idle for 30 minutes, not older than 12 hours. */
export function sessionHolds(
  session: { createdAt: Date; lastSeenAt: Date; expiresAt: Date },
  now: Date,
): boolean {
  return (
    now < session.expiresAt &&
    now.getTime() - session.createdAt.getTime() < sessionLimits.absoluteHours * 60 * minute &&
    now.getTime() - session.lastSeenAt.getTime() < sessionLimits.idleMinutes * minute
  );
}

/** Whether somebody must set up the second step before anything else. */
export function mustEnrol(
  roles: readonly Role[],
  required: readonly Role[],
  secondStepDone: boolean,
): boolean {
  return !secondStepDone && roles.some((role) => required.includes(role));
}

/** Where the day begins: a host has its own pages. */
export function firstPage(roles: readonly Role[]): '/portal' | '/today' {
  return roles.length > 0 && roles.every((role) => role === 'host') ? '/portal' : '/today';
}

/** The code of an authenticator app as typed: full-width digits and spaces are welcome. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
}

/** Whether somebody may hold these roles. A host is answered for by its own people, so it must be named. */
export function judgeRoles(user: { roles: readonly Role[]; hostId: string | null }): Decision {
  if (user.roles.length === 0) return refuse('役割が一つも選ばれていません。', '一つ以上選んでください。');
  if (user.roles.includes('host') && user.hostId === null)
    return refuse(
      'どの受入先の人かが選ばれていません。',
      '「受入先」の役割には、受入先を一つ選んでください。',
    );
  if (!user.roles.includes('host') && user.hostId !== null)
    return refuse('受入先が選ばれていますが、「受入先」の役割がありません。', 'どちらかに合わせてください。');
  return allowed;
}

/** Nobody takes the administration away from themselves: so there is always somebody left who has it. */
export function judgeOwnChange(change: { self: boolean; staysAdmin: boolean }): Decision {
  return change.self && !change.staysAdmin
    ? refuse('自分の管理者の役割は外せません。', 'ほかのシステム管理者に頼んでください。')
    : allowed;
}
