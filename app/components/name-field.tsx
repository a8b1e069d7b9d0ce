import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { paths } from '~/paths';
import { TextField, type FieldLike } from '~/ui';

interface NameFieldProps {
  of: 'host' | 'organisation';
  field: FieldLike;
  label: string;
  help: string;
}

/** A pause in typing after which names are looked up, in milliseconds. */
const pause = 250;

/**
 * A name out of many: while it is typed, those that hold it are offered. Without script the server finds the one that
 * is meant, or names those it could be.
 */
export function NameField({ of, field, label, help }: NameFieldProps) {
  const { load, data } = useFetcher<{ value: string; label: string }[]>();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    const timer = setTimeout(() => load(paths.hostNames({ of, q: typed })), pause);
    return () => clearTimeout(timer);
  }, [of, typed, load]);
  const list = `${field.id}-names`;
  return (
    <div onInput={({ target }) => setTyped(target instanceof HTMLInputElement ? target.value : '')}>
      <TextField field={field} label={label} width="medium" autoComplete="off" list={list} help={help} />
      <datalist id={list}>
        {(data ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </div>
  );
}
