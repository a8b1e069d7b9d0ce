import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ToldScreen } from '~/domain/people/index.server';
import { useIsHydrated } from '~/ui';

/** Where in the talk one is: at the beginning, before a screen of cards, at the end, or with what was chosen. */
export type Place = { at: 'start' | 'end' | 'chosen' } | { at: 'screen'; index: number };

/**
 * The place stands in the fragment of the address: going back goes back one screen, and no step needs a line. Whoever comes
 * to another place finds the focus on its heading.
 */
export function usePlace(screens: readonly ToldScreen[]) {
  const { hash } = useLocation();
  const isHydrated = useIsHydrated();
  const name = isHydrated ? hash.slice(1) : '';
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(name);
  useEffect(() => {
    if (seen.current === name) return;
    seen.current = name;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name]);
  return { place: placeOf(name, screens), heading };
}

function placeOf(name: string, screens: readonly ToldScreen[]): Place {
  if (name === 'end' || name === 'chosen') return { at: name };
  const index = screens.findIndex(({ id }) => id === name);
  return index < 0 ? { at: 'start' } : { at: 'screen', index };
}

/** The screen that was open last, or the first one. */
export const screenToGoOn = (screens: readonly ToldScreen[], last: string | null): string =>
  `#${(screens.find(({ id }) => id === last) ?? screens[0])?.id ?? ''}`;

/** The ways from one screen: back, on, and past the rest of its question. */
export function waysFrom(screens: readonly ToldScreen[], index: number) {
  const topic = screens[index]?.topic;
  const past = screens.findIndex((screen, at) => at > index && screen.topic !== topic);
  const to = (at: number) => `#${screens[at]?.id ?? 'end'}`;
  return {
    back: index === 0 ? '#start' : to(index - 1),
    next: to(index + 1),
    past: past < 0 ? '#end' : to(past),
    isLast: index === screens.length - 1,
  };
}
