import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/shell/nonce';
import { log } from './http/log.server';

/** After this long an answer that is still being written is cut off. */
export const streamTimeout = 10_000;

/** Writes a page: at once for people, whole for machines that read only once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent') ?? '') || remixContext.isSpaMode;
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    let started = false;
    const send = () => {
      started = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [whole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: (error: unknown) =>
          reject(error instanceof Error ? error : new Error('page not drawn')),
        onError: (error: unknown) => {
          answerStatus = 500;
          // Before the start the failure reaches `onShellError` and is told by the server.
          if (started) log.error({ requestId, kind: kindOf(error) }, 'page cut off while it was written');
        },
      },
    );
    setTimeout(() => stream.abort(), streamTimeout + 1_000).unref();
  });
}

/** Faults that no loader or action translated, such as an address nobody serves. The message may hold what was typed. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  log.error({ requestId: context.requestId, kind: kindOf(error) }, 'request failed outside of a builder');
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}
