import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import { house } from './sign-in-library.server';

/** The value of a cookie signed by the library, or null when it is absent or was touched. */
export function signedCookie(name: 'session_token' | 'two_factor', header: string): string | null {
  const { keys, prefix } = house();
  const text = parseCookies(header).get(`${prefix}.${name}`);
  const dot = text?.lastIndexOf('.') ?? -1;
  if (!text || dot < 1) return null;
  const value = text.slice(0, dot);
  const expected = createHmac('sha256', keys.library).update(value).digest();
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

const deviceDays = 180;

/** The mark by which a browser is known again, if it has one. */
export function deviceOf(header: string): string | null {
  const value = parseCookies(header).get(`${house().prefix}.device`);
  return value && /^[\w-]{43}$/.test(value) ? value : null;
}

export function newDevice(): string {
  return randomBytes(32).toString('base64url');
}

export function deviceCookie(device: string): string {
  return setCookie('device', device, deviceDays * 24 * 60 * 60);
}

/** Takes the session away from the browser. */
export function endCookie(): string {
  return setCookie('session_token', '', 0);
}

function setCookie(name: string, value: string, maxAge: number): string {
  const { prefix } = house();
  const secure = prefix.startsWith('__Host-') ? '; Secure' : '';
  return `${prefix}.${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}
