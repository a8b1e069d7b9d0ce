import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/shell/nonce';
import { failureFacts, log } from './http/log.server';
import { onGuardFailure } from './lib/text-guard';

onGuardFailure((error) => log.error({ error: failureFacts(error) }, 'the guard on free text failed'));

/** After this long an answer that is still being written is cut off. */
export const streamTimeout = 10_000;

/**
 * Writes a page, and sends it whole: no page waits for a part of its data, and every part that is sent alone is packed
 * alone, which costs more than the page itself.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    let drawn = false;
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onShellReady: () => {
          drawn = true;
        },
        onAllReady: () => {
          clearTimeout(cutOff);
          headers.set('Content-Type', 'text/html; charset=utf-8');
          stream.pipe(gathered((body) => resolve(new Response(body, { headers, status: answerStatus }))));
        },
        onShellError: (error: unknown) => {
          clearTimeout(cutOff);
          reject(error instanceof Error ? error : new Error('page not drawn'));
        },
        onError: (error: unknown) => {
          answerStatus = 500;
          // Before the start the failure reaches `onShellError` and is told by the server.
          if (drawn) log.error({ requestId, kind: kindOf(error) }, 'page cut off while it was written');
        },
      },
    );
    const cutOff = setTimeout(() => stream.abort(), streamTimeout + 1_000).unref();
  });
}

/** Takes everything that is written, and hands it on at the end. */
function gathered(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Uint8Array[] = [];
  return new Writable({
    write: (part: Uint8Array, _encoding, next) => {
      parts.push(part);
      next();
    },
    final: (next) => {
      done(Buffer.concat(parts));
      next();
    },
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
