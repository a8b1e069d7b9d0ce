/**
 * Whether somebody opened a page as a document. Pages that a script moves between fetch their data alone, and
 * browsers fetch some pages ahead of being asked.
 */
export function opensDocument(request: Request): boolean {
  const ahead = request.headers.get('Sec-Purpose') ?? request.headers.get('Purpose') ?? '';
  return !new URL(request.url).pathname.endsWith('.data') && !ahead.includes('prefetch');
}
