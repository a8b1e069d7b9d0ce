/** What of a request tells which site's page has sent it. */
export interface Sender {
  method: string;
  /** The Origin header. */
  origin: string | undefined;
  /** The Sec-Fetch-Site header. */
  fetchSite: string | undefined;
  /** Under which address the request reached the site: `https://musubiba.example.jp`. */
  reachedAt: string;
}

const readOnly = new Set(['GET', 'HEAD']);

/**
 * Whether a request may change something: only when a page of this very site has sent it. Browsers name the site
 * of the sending page in headers that no script can set; a request that names none is refused.
 *
 * @param siteOrigin the configured address; null: the one by which the site was reached
 */
export function isFromOwnPage(sender: Sender, siteOrigin: string | null): boolean {
  if (readOnly.has(sender.method)) return true;
  if (sender.origin !== undefined) return sender.origin === (siteOrigin ?? sender.reachedAt);
  return sender.fetchSite === 'same-origin';
}
