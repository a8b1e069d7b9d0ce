import { Form } from '@remix-run/react';
import { useEffect, useRef, type ComponentProps } from 'react';

const prefix = 'musubiba-kept';

/** Whose typing it is: a host, a part of the talk there, and the version of what is edited. */
export interface KeptAs {
  hostId: string;
  part: string;
  version: number;
}

type Kept = Readonly<Record<string, readonly string[]>>;

/**
 * A form that keeps what is typed on this machine until it was saved: a lost line or a closed page loses nothing. Once
 * what is edited has moved on to another version, what was kept under an older one is let go.
 */
export function KeptForm({
  keptAs,
  talkVersion,
  ...props
}: ComponentProps<typeof Form> & { keptAs: KeptAs; talkVersion: number }) {
  const element = useRef<HTMLFormElement>(null);
  const { hostId, part, version } = keptAs;
  useEffect(() => {
    const form = element.current;
    if (!form) return undefined;
    const key = [prefix, hostId, part, version].join(' ');
    forgetSaved({ hostId, part, version }, talkVersion);
    const kept = localStorage.getItem(key);
    if (kept !== null) fill(form, JSON.parse(kept) as Kept);
    const note = () => localStorage.setItem(key, JSON.stringify(valuesOf(form)));
    form.addEventListener('input', note);
    return () => form.removeEventListener('input', note);
  }, [hostId, part, version, talkVersion]);
  return <Form {...props} ref={element} />;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

function valuesOf(form: HTMLFormElement): Kept {
  const values: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    const own = (values[control.name] ??= []);
    if (!isTicked(control) || control.checked) own.push(control.value);
  }
  return values;
}

function fill(form: HTMLFormElement, kept: Kept): void {
  for (const control of controlsOf(form)) {
    const values = kept[control.name];
    if (!values) continue;
    if (isTicked(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

/** Lets go of what was saved meanwhile: other versions of the same part, and older versions of the talk. */
function forgetSaved({ hostId, part, version }: KeptAs, talkVersion: number): void {
  for (const key of Object.keys(localStorage)) {
    const [name, ofHost, ofPart, at] = key.split(' ');
    if (name !== prefix || ofHost !== hostId) continue;
    const older = (ofPart === 'day' || ofPart === 'tasks') && Number(at) < talkVersion;
    if (older || (ofPart === part && Number(at) !== version)) localStorage.removeItem(key);
  }
}
