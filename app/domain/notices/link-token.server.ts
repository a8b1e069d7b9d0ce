import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { env } from '~/env.server';
import { paths } from '~/paths';

const shape = /^[A-Za-z0-9_-]{43}$/;
let key: Buffer | undefined;

/**
 * The token of a confirmation link: 256 bits that only this site can compute from the id of the link. So a copy of
 * the database opens nothing, and a slip can be printed again with the same code.
 */
export function linkToken(linkId: string): string {
  key ??= Buffer.from(hkdfSync('sha256', env().MUSUBIBA_SECRET, 'musubiba', 'confirmation links', 32));
  return createHmac('sha256', key).update(linkId).digest('base64url');
}

/** What is stored of a token, and looked up by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text from an address can be a token at all. */
export function isLinkToken(text: string | undefined): text is string {
  return text !== undefined && shape.test(text);
}

/** The whole address of a confirmation link, as a mail or a QR code carries it. */
export function linkAddress(linkId: string, municipalityCode: string): string {
  return `${env().BASE_URL}${paths.confirm(linkToken(linkId), municipalityCode)}`;
}
