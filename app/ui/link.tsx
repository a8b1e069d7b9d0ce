import { useNavigate, type LinkProps as RouterLinkProps } from '@remix-run/react';
import type { MouseEvent } from 'react';

export type LinkProps = Omit<
  RouterLinkProps,
  'to' | 'discover' | 'prefetch' | 'relative' | 'unstable_viewTransition'
> & {
  /** A whole path of this site, or what follows it: `?page=2`, `#main`. */
  to: string;
};

/**
 * A link inside the site. It goes where the router's own link goes, which first works out against the page what a path
 * leads to; here every path is whole, and a page has a hundred of them.
 */
export function Link({
  to,
  onClick,
  reloadDocument,
  replace,
  state,
  preventScrollReset,
  ...rest
}: LinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (reloadDocument || event.defaultPrevented || !staysHere(event, rest.target)) return;
    event.preventDefault();
    navigate(to, {
      // What leads to the page itself is not gone back to.
      replace: replace ?? to === window.location.pathname + window.location.search + window.location.hash,
      state: state as unknown,
      ...(preventScrollReset === undefined ? {} : { preventScrollReset }),
    });
  };
  return (
    <a {...rest} href={to} data-discover="true" onClick={follow}>
      {rest.children}
    </a>
  );
}

/** A plain press of the main button, meant for this window. */
function staysHere(event: MouseEvent, target: string | undefined): boolean {
  const elsewhere = event.metaKey || event.altKey || event.ctrlKey || event.shiftKey;
  return event.button === 0 && !elsewhere && (target === undefined || target === '_self');
}
