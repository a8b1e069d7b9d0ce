const anywhere = 'http://site.invalid';

/**
 * A path of this site that a visitor may be sent to, or `fallback`. Whatever a browser could read as another
 * site (`//host`, `/\host`, `https:…`, control characters inside) is not a path.
 */
export function sameSitePath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || wanted.length > 2000 || !/^\/(?![/\\])[\x20-\x5b\x5d-\x7e]*$/.test(wanted)) return fallback;
  if (!URL.canParse(wanted, anywhere)) return fallback;
  const url = new URL(wanted, anywhere);
  if (url.origin !== anywhere || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
