import type { Request } from 'express';

/**
 * Whether somebody opened a page as a document. Pages that a script moves between fetch their data alone, and
 * browsers fetch some pages ahead of being asked.
 *
 * @param request as it came in: loaders are handed the address of the page, whichever way its data is fetched
 */
export function opensDocument(request: Pick<Request, 'path' | 'get'>): boolean {
  const ahead = request.get('Sec-Purpose') ?? request.get('Purpose') ?? '';
  return !request.path.endsWith('.data') && !ahead.includes('prefetch');
}
