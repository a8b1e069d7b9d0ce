import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/** What of an element is needed to open the folds that it stands in. */
export interface Foldable {
  readonly closest: (selector: string) => Foldable | null;
  readonly setAttribute: (name: string, value: string) => void;
}

/** Opens each closed fold around an element; tells whether there was one. */
export function openFoldsAround(element: Foldable): boolean {
  const fold = element.closest('details:not([open])');
  if (!fold) return false;
  fold.setAttribute('open', '');
  openFoldsAround(fold);
  return true;
}

/**
 * After a move to `#…` without a reload, opens the folds around what is named there and scrolls to it. After a reload
 * a browser does so by itself, also without script.
 */
export function useOpenedTarget(): void {
  const { key, hash } = useLocation();
  useEffect(() => {
    const target = hash === '' ? null : document.getElementById(hash.slice(1));
    if (target && openFoldsAround(target)) target.scrollIntoView();
  }, [key, hash]);
}
