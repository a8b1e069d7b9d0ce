import { createCookie, redirect, type TypedResponse } from '@remix-run/node';

// A sentence of our own for the next page; it carries no data, so it needs no signature to be harmless.
const cookie = createCookie('notice', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 });

/** One sentence about what was done, and where on the page it belongs; '' is at its head. */
export interface PlacedNotice {
  text: string;
  at: string;
}

/**
 * Goes on to a page that shows one sentence about what was done: at its head, or at the part of it named `at`, to which
 * the page then opens.
 */
export async function redirectWithNotice(
  to: string,
  notice: string,
  headers: HeadersInit = {},
  at = '',
): Promise<TypedResponse<never>> {
  const all = new Headers(headers);
  all.append('Set-Cookie', await cookie.serialize(at === '' ? notice : { text: notice, at }));
  return redirect(at === '' ? to : `${to}#${at}`, { status: 303, headers: all });
}

/** The sentence waiting for this page, and the header that takes it away. */
export async function takeNotice(
  request: Request,
): Promise<{ notice: PlacedNotice | null; clear: string | null }> {
  const notice = placed(await cookie.parse(request.headers.get('Cookie')));
  return { notice, clear: notice ? await cookie.serialize('', { maxAge: 0 }) : null };
}

function placed(value: unknown): PlacedNotice | null {
  if (typeof value === 'string') return value === '' ? null : { text: value.slice(0, 200), at: '' };
  if (typeof value !== 'object' || value === null || !('text' in value) || !('at' in value)) return null;
  const { text, at } = value;
  return typeof text === 'string' && typeof at === 'string' ? { text: text.slice(0, 200), at } : null;
}
