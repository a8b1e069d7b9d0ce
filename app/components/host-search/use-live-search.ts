import { useLocation, useNavigate, useNavigationType } from '@remix-run/react';
import { useCallback, useEffect, useRef, type FormEvent, type RefObject } from 'react';
import { paths } from '~/paths';
import { questionIn, telling, unordered } from './question';

/** Milliseconds of rest after which typed words are looked up. */
const rest = 300;
/** Milliseconds for which a search must stand to count as one that somebody meant. */
const stands = 2_500;
const nothing = (): void => undefined;

/** The address of what stands in the form. */
function searchOf(form: HTMLFormElement): string {
  return telling(new FormData(form)).toString().replaceAll('%2C', ',');
}

/** Whether an address asks for what stands in the form, on whichever page of whichever engine. */
function asksFor(form: HTMLFormElement, search: string): boolean {
  return questionIn(search) === questionIn(searchOf(form));
}

/**
 * Searches as the form changes: at once when something is chosen, after a rest when words are typed, never while an
 * input method composes them. Without script the form is sent by its button.
 */
export function useLiveSearch(form: RefObject<HTMLFormElement | null>, audience: 'public' | 'staff') {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const timer = useRef(0);
  const composing = useRef(false);

  // Whoever chose something before the page was alive has asked for it all the same.
  const alive = useRef(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    if (alive.current) showAddress(element, new URLSearchParams(search));
    else if (!asksFor(element, search)) navigate({ pathname, search: searchOf(element) }, { replace: true });
    alive.current = true;
  }, [form, search, pathname, navigate]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const noteSent = useNoting(search, audience);

  const go = (replace: boolean) => {
    window.clearTimeout(timer.current);
    if (form.current)
      navigate({ pathname, search: searchOf(form.current) }, { replace, preventScrollReset: true });
  };
  const later = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => go(true), rest);
  };
  const isWords = (event: FormEvent<HTMLFormElement>) =>
    event.target instanceof HTMLInputElement && event.target.name === 'q';
  return {
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      go(false);
      if (form.current) noteSent(searchOf(form.current));
    },
    onChange: (event: FormEvent<HTMLFormElement>) => {
      if (!isWords(event)) go(false);
      else if (!composing.current) later();
    },
    onCompositionStart: () => {
      composing.current = true;
      window.clearTimeout(timer.current);
    },
    onCompositionEnd: () => {
      composing.current = false;
      later();
    },
  };
}

/**
 * Tells the site of a search once it has stood, or when it is left for another page of the site while it stands (closing
 * the tab before that loses it); what it gives back tells of one that was sent, at once. At the opening, the one that the
 * page was opened with, or that was gone back to, is known to the site; one that a link within the site led to is not.
 */
function useNoting(search: string, audience: 'public' | 'staff'): (search: string) => void {
  const way: string = useNavigationType();
  const known = useRef(way === 'POP' ? unordered(search) : '');
  const note = useCallback(
    (asked: string) => {
      const question = unordered(asked);
      if (question === known.current) return;
      known.current = question;
      // Staff search their own municipality alone, whichever the address names.
      const named = new URLSearchParams(asked).get('municipality') ?? undefined;
      const address = paths.noteSearch(audience === 'public' ? named : undefined);
      const body = new URLSearchParams({ audience, search: asked });
      // A search that could not be written down is lost to the statistics and to nobody else.
      fetch(address, { method: 'POST', body, keepalive: true }).catch(() => undefined);
    },
    [audience],
  );
  const timer = useRef(0);
  const leave = useRef(nothing);
  useEffect(() => {
    timer.current = window.setTimeout(() => note(search), stands);
    leave.current = () => note(search);
    return () => window.clearTimeout(timer.current);
  }, [search, note]);
  useEffect(() => () => leave.current(), []);
  // The search before it stands in the address until the one that was sent is answered, and nobody means it any more.
  return (sent) => {
    window.clearTimeout(timer.current);
    leave.current = nothing;
    note(sent);
  };
}

/** Brings the fields in line with an address that was reached another way: a chip, the map, the back button. */
function showAddress(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = params.getAll(field.name).includes(field.value);
    else if (field instanceof HTMLSelectElement)
      field.value = params.get(field.name) ?? (field.name === 'sort' ? 'relevance' : '');
    else if (field instanceof HTMLInputElement && field.name === 'q' && field !== document.activeElement)
      field.value = params.get('q') ?? '';
  }
}
