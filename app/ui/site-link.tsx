import { useNavigate } from '@remix-run/react';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface SiteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  /** From the first / on, as the bar of the browser shows it. */
  to: string;
}

/**
 * A link to an address of the site that is written out whole. The link of the framework resolves its address against
 * the routes three times whenever it is drawn, which on a page of some eighty links costs as much as its rows; this one
 * is drawn as it is given, and moves between pages in the same way.
 */
export function SiteLink({ to, onClick, children, ...rest }: SiteLinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    const { pathname, search, hash } = window.location;
    // As browsers do: the same address once more is no further step back.
    navigate(to, { replace: to === pathname + search + hash });
  };
  // The mark by which the framework learns early of the routes that a page leads to.
  return (
    <a {...rest} href={to} data-discover="true" onClick={follow}>
      {children}
    </a>
  );
}
