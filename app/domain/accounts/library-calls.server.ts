import { isAPIError } from 'better-auth/api';
import { isOutage } from '#db/scope.server';
import { Unavailable } from '~/domain/kernel/errors';

/** What of a request the sign-in looks at. */
export interface Visitor {
  /** The Cookie header. */
  cookie: string;
  userAgent: string;
  /** The client's address as the server saw it. */
  address: string;
}

/** Headers as the library reads them. */
export function libraryHeaders(visitor: Visitor): Headers {
  return new Headers({
    cookie: visitor.cookie,
    'user-agent': visitor.userAgent.slice(0, 400),
    'x-client-address': visitor.address,
  });
}

/** The library's answer with its cookies, or the code of its refusal. */
export type LibraryAnswer<T> = { ok: true; value: T; cookies: string[] } | { ok: false; code: string };

/** @throws Unavailable when the database cannot be reached; whatever else the library did not expect. */
export async function ask<T>(call: Promise<{ headers: Headers; response: T }>): Promise<LibraryAnswer<T>> {
  try {
    const { headers, response } = await call;
    return { ok: true, value: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { ok: false, code: error.body?.code ?? '' };
    throw isOutage(error) ? new Unavailable() : error;
  }
}

/** @throws Unavailable when the database cannot be reached. */
export async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isOutage(error) ? new Unavailable() : error;
  }
}
