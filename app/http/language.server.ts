import { createCookie } from '@remix-run/node';

// How somebody likes to read; it tells nothing about who they are.
const cookie = createCookie('lang', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 180 * 24 * 3600 });

export interface Language {
  /** やさしい日本語 instead of the usual one. */
  easy: boolean;
  /** Keeps a choice that the address made, for the pages after this one. */
  headers: Record<string, string>;
}

/** How the reader of a public page likes to read: as the address says (`?lang=easy`, `?lang=ja`), else as before. */
export async function languageOf(request: Request, url: URL): Promise<Language> {
  const told = url.searchParams.get('lang');
  if (told === 'easy' || told === 'ja')
    return { easy: told === 'easy', headers: { 'Set-Cookie': await cookie.serialize(told) } };
  const kept: unknown = await cookie.parse(request.headers.get('Cookie'));
  return { easy: kept === 'easy', headers: {} };
}
