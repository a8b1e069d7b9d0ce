import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * After a move to another page without a reload, puts the focus at the beginning of the new content, as a reload
 * would: a screen reader then reads the page that has come, and Tab goes on from there.
 */
export function useRouteFocus(id: string): void {
  const { pathname, hash } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    if (hash === '') document.getElementById(id)?.focus({ preventScroll: true });
  }, [id, pathname, hash]);
}
