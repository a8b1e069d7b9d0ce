import { useEffect, useRef } from 'react';
import { withoutOffers } from '~/lib/text-guard/offers';
import { Icon } from './icon';

/** The part of conform's form metadata that the summary reads. */
export interface FormLike {
  readonly id: string;
  readonly status?: 'success' | 'error' | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly allErrors: Readonly<Record<string, readonly string[]>>;
}

/**
 * Everything that stands in the way of a form, at its head: each line leads to the field it is about. When it
 * appears it takes the focus, so that nobody has to look for what happened.
 */
export function ErrorSummary({ form }: { form: FormLike }) {
  const ref = useRef<HTMLElement>(null);
  const lines = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  const signature = lines.map((line) => `${line.name}:${line.message}`).join('|');
  useEffect(() => {
    if (signature === '') return undefined;
    // The form library moves the focus to the first field while it reports; the summary comes after it.
    const frame = requestAnimationFrame(() => ref.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [signature]);
  if (lines.length === 0) return null;
  return (
    <section ref={ref} className="error-summary" tabIndex={-1} aria-labelledby={`${form.id}-errors`}>
      <h2 className="error-summary__title" id={`${form.id}-errors`}>
        <Icon name="alert" />
        {lines.length === 1 ? '直すところが1つあります' : `直すところが${lines.length}つあります`}
      </h2>
      <ul className="error-summary__list">
        {lines.map(({ name, message }) => (
          <li key={`${name}${message}`}>
            {name === '' ? message : <a href={`#${form.id}-${name}`}>{withoutOffers(message)}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
