import { createHash } from 'node:crypto';

/** An answer as JSON that a browser may keep; one that has it already is told so and gets nothing (304). */
export function withTag(request: Request, answer: unknown, cacheControl: string): Response {
  const body = JSON.stringify(answer);
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': cacheControl, ETag: tag };
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  // By its length a small answer is known to be smaller as it is than packed.
  const length = String(Buffer.byteLength(body));
  const type = 'application/json; charset=utf-8';
  return new Response(body, { headers: { ...headers, 'Content-Type': type, 'Content-Length': length } });
}
