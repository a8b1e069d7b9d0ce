import { createCookie, redirect, type TypedResponse } from '@remix-run/node';

// A sentence of our own for the next page; it carries no data, so it needs no signature to be harmless.
const cookie = createCookie('notice', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 });

/** Goes on to a page that shows one sentence about what was done. */
export async function redirectWithNotice(
  to: string,
  notice: string,
  headers: HeadersInit = {},
): Promise<TypedResponse<never>> {
  const all = new Headers(headers);
  all.append('Set-Cookie', await cookie.serialize(notice));
  return redirect(to, { status: 303, headers: all });
}

/** The sentence waiting for this page, and the header that takes it away. */
export async function takeNotice(request: Request): Promise<{ notice: string | null; clear: string | null }> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof value !== 'string') return { notice: null, clear: null };
  return { notice: value.slice(0, 200), clear: await cookie.serialize('', { maxAge: 0 }) };
}
