import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useAlive } from '~/components/use-alive';
import type { SearchSuggestion } from '~/domain/registry/index.server';
import { paths } from '~/paths';

/** Milliseconds of rest after which suggestions are asked for. */
const rest = 200;

export const listId = 'suggestions';
export const optionId = (index: number) => `suggestion-${index}`;

/**
 * A combobox with a list that completes what is typed (WAI-ARIA, "list autocomplete with manual selection"). Nothing is
 * asked while an input method composes; its keys are its own. What is chosen is searched for.
 */
export function useSuggestions(audience: 'public' | 'staff') {
  const alive = useAlive();
  const { search } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const [options, setOptions] = useState<readonly SearchSuggestion[]>([]);
  const [active, setActive] = useState(-1);
  const asking = useRef<{ timer: number; stop: AbortController } | null>(null);

  const stopAsking = () => {
    if (!asking.current) return;
    window.clearTimeout(asking.current.timer);
    asking.current.stop.abort();
    asking.current = null;
  };
  useEffect(() => stopAsking, []);
  const show = (found: readonly SearchSuggestion[]) => {
    setOptions(found);
    setActive(-1);
  };
  const close = () => {
    stopAsking();
    show([]);
  };
  const ask = (typed: string) => {
    stopAsking();
    if (typed.trim() === '') {
      show([]);
      return;
    }
    const stop = new AbortController();
    const municipality = new URLSearchParams(search).get('municipality') ?? undefined;
    const address = paths.searchSuggestions({ audience, q: typed, municipality });
    const timer = window.setTimeout(() => {
      fetch(address, { signal: stop.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<SearchSuggestion[]>) : []))
        .then((found) => {
          if (!stop.signal.aborted) show(found);
        })
        // Whoever gets no suggestions can go on typing.
        .catch(() => undefined);
    }, rest);
    asking.current = { timer, stop };
  };
  const pick = (index: number) => {
    const chosen = options[index];
    if (!chosen || !input.current) return;
    input.current.value = chosen.value;
    close();
    input.current.form?.requestSubmit();
  };
  const move = (by: 1 | -1) => {
    // One place more than there are options: that of the words as typed.
    const places = options.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (composing.current || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && active < 0) close();
    if (options.length === 0) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return {
    options,
    active,
    pick,
    /** For the input; without script it is a plain field. */
    field: {
      ref: input,
      onInput: ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
        if (!composing.current) ask(currentTarget.value);
      },
      onCompositionStart: () => {
        composing.current = true;
        close();
      },
      onCompositionEnd: ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
        composing.current = false;
        ask(currentTarget.value);
      },
      onKeyDown,
      onBlur: close,
      ...(alive
        ? {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-controls': listId,
            'aria-expanded': options.length > 0,
            'aria-activedescendant': active < 0 ? undefined : optionId(active),
          }
        : {}),
    },
  };
}
