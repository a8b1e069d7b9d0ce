import { useNavigation } from '@remix-run/react';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './button';
import { classes } from './classes';

export interface SubmitButtonProps extends ButtonLook {
  children: ReactNode;
  /** The words while the form is on its way. */
  pendingLabel?: string | undefined;
  /** Name and value sent with the form when several buttons share it. */
  name?: string | undefined;
  value?: string | undefined;
  /** For forms sent by a fetcher: whether it is busy. Forms of the page are noticed without it. */
  busy?: boolean | undefined;
  /** The form's id when the button stands outside of it. */
  form?: string | undefined;
  formAction?: string | undefined;
  className?: string | undefined;
}

/** Sends a form once: while it is on its way the button says so and a second press does nothing. */
export function SubmitButton({
  children,
  pendingLabel = '送信中…',
  name,
  value,
  busy,
  variant = 'primary',
  size,
  wide,
  className,
  form,
  formAction,
}: SubmitButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const navigation = useNavigation();
  const sending = busy ?? navigation.formMethod === 'POST';
  const mine = sending && (busy !== undefined || isMine(navigation.formData, name, value));
  const refuseSecond = (event: MouseEvent) => {
    if (sending) event.preventDefault();
  };
  return (
    <button
      ref={ref}
      type="submit"
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      className={buttonClass({ variant, size, wide }, classes(className, mine && 'button--busy'))}
      aria-disabled={sending || undefined}
      onClick={refuseSecond}
    >
      {mine ? <span className="button__spinner" aria-hidden="true" /> : null}
      <span aria-live="polite">{mine ? pendingLabel : children}</span>
    </button>
  );
}

/** A button without a name belongs to whatever is being sent; one with a name only to its own value. */
function isMine(sent: FormData | undefined, name: string | undefined, value: string | undefined): boolean {
  if (!sent || name === undefined) return true;
  return sent.getAll(name).includes(value ?? '');
}
