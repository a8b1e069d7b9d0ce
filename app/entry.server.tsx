import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext } from './components/shell/nonce';
import { failureFacts, log } from './http/log.server';
import { inScript } from './lib/in-script';
import { onGuardFailure } from './lib/text-guard';

onGuardFailure((error) => log.error({ error: failureFacts(error) }, 'the guard on free text failed'));

/** After this long the data of a page is no longer waited for; the framework reads it here. */
export const streamTimeout = 10_000;

/**
 * Writes a page, and sends it whole: no page waits for a part of its data, and a page that is written in parts is
 * encoded and packed in parts, which costs more than the page itself. A page that cannot be drawn is thrown.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const { serverHandoffStream, ...context } = remixContext;
  const page = renderToString(
    <NonceContext.Provider value={cspNonce}>
      <RemixServer context={context} url={request.url} nonce={cspNonce} />
    </NonceContext.Provider>,
  );
  const isAlive = context.renderMeta?.didRenderScripts === true && serverHandoffStream !== undefined;
  const data = isAlive ? dataScript(await textOf(serverHandoffStream), cspNonce) : '';
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(Buffer.from(page + data), { headers, status });
}

/** Hands the data of a page to its scripts, as the framework does where it sends it part by part. */
function dataScript(data: string, nonce: string): string {
  const controller = 'window.__remixContext.streamController';
  return `<script nonce="${nonce}">${controller}.enqueue(${inScript(data)});${controller}.close();</script>`;
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return Buffer.concat(parts).toString('utf8');
}

/** Faults that no loader or action translated, such as an address nobody serves. The message may hold what was typed. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  log.error(
    { requestId: context.requestId, error: failureFacts(error) },
    'request failed outside of a builder',
  );
}
