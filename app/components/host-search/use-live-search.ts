import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef, type FormEvent, type RefObject } from 'react';

/** Milliseconds of rest after which typed words are looked up. */
const rest = 300;

/** The address of what stands in the form; what is left empty is left out, so that it can be passed on. */
export function searchOf(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '' && !(name === 'sort' && value === 'relevance'))
      params.append(name, value);
  return params.toString().replaceAll('%2C', ',');
}

/**
 * Searches as the form changes: at once when something is chosen, after a rest when words are typed, never while an
 * input method composes them. Without script the form is sent by its button.
 */
export function useLiveSearch(form: RefObject<HTMLFormElement | null>) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const timer = useRef(0);
  const composing = useRef(false);

  useEffect(() => {
    if (form.current) showAddress(form.current, new URLSearchParams(search));
  }, [form, search]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

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
