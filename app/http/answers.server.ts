import { data, redirect } from '@remix-run/node';
import { isOutage } from '#db/scope.server';
import {
  DomainError,
  Merged,
  RateLimited,
  Refused,
  Unauthenticated,
  Unavailable,
} from '~/domain/kernel/errors';
import { paths } from '~/paths';
import { failureFacts, log } from './log.server';

/** What the error page is given: words for a person and the id by which support finds the log line. */
export interface Problem {
  status: number;
  message: string;
  wayOut: string;
  requestId: string;
}

/** Translates whatever was thrown into what the edge throws on: once, here. */
export function toAnswer(error: unknown, request: Request, requestId: string): unknown {
  if (error instanceof Response) return error;
  if (isDataAnswer(error)) return error;
  if (error instanceof Unauthenticated) {
    const url = new URL(request.url);
    const next = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + withoutRoutes(url) : '';
    return redirect(paths.signin(next));
  }
  if (error instanceof Merged && request.method === 'GET') {
    return redirect(addressOfMerged(error, new URL(request.url)));
  }
  // Also from queries outside of a municipality's transaction, which tells it itself.
  if (isOutage(error)) return toAnswer(new Unavailable(), request, requestId);
  if (error instanceof DomainError) {
    return data(problem(error, requestId), { status: error.status, headers: retryAfter(error) });
  }
  log.error({ requestId, error: failureFacts(error) }, 'unexpected failure');
  return data<Problem>(
    {
      status: 500,
      message: '思わぬ不具合が起きました。入力した内容は保存されていません。',
      wayOut: 'もう一度お試しください。続くときは、下の受付番号をシステム管理者に伝えてください。',
      requestId,
    },
    { status: 500 },
  );
}

/** The same page of the case that remains; elsewhere than on pages of a case, the case itself. */
function addressOfMerged({ code }: Merged, url: URL): string {
  const page = /^\/cases\/[^/]+(?<rest>\/.*)?$/.exec(url.pathname.replace(/\.data$/, ''));
  return page ? `${paths.case(code)}${page.groups?.['rest'] ?? ''}${withoutRoutes(url)}` : paths.case(code);
}

function problem(error: DomainError, requestId: string): Problem {
  return error instanceof Refused
    ? { status: error.status, message: error.reason, wayOut: error.wayOut, requestId }
    : { status: error.status, message: error.message, wayOut: '', requestId };
}

function retryAfter(error: DomainError): Record<string, string> {
  if (error instanceof RateLimited) return { 'Retry-After': String(error.retryAfterSeconds) };
  return error instanceof Unavailable ? { 'Retry-After': '5' } : {};
}

function isDataAnswer(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit'
  );
}

function withoutRoutes(url: URL): string {
  const query = new URLSearchParams(url.search);
  query.delete('_routes');
  const text = query.toString();
  return text ? `?${text}` : '';
}
