import { Link, type LinkProps } from '@remix-run/react';
import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { classes } from './classes';

export interface ButtonLook {
  /** One primary a screen. `danger` is for acts that end or remove something. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'big' | undefined;
  wide?: boolean | undefined;
}

/** The class names of a button, for the rare element that must look like one. */
export function buttonClass({ variant = 'secondary', size, wide }: ButtonLook, extra?: string): string {
  return classes('button', `button--${variant}`, size && `button--${size}`, wide && 'button--wide', extra);
}

export type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button, labelled with a verb. For sending forms, `SubmitButton` also guards against sending twice. */
export function Button({ variant, size, wide, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size, wide }, className)} {...rest} />;
}

export type LinkButtonProps = ButtonLook & LinkProps;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass({ variant, size, wide }, className)} {...rest} />;
}

export interface UnavailableButtonProps extends ButtonLook {
  children: ReactNode;
  /** Why it cannot be pressed now. */
  reason: ReactNode;
  /** What to do instead: a sentence or a link. */
  wayOut?: ReactNode;
}

/** An act that is not possible now. It stays in place, can be reached by keyboard and says why. */
export function UnavailableButton({ children, reason, wayOut, ...look }: UnavailableButtonProps) {
  const id = useId();
  return (
    <div className="unavailable">
      <button
        type="button"
        className={buttonClass({ ...look, variant: 'quiet' }, 'button--unavailable')}
        aria-disabled="true"
        aria-describedby={id}
      >
        {children}
      </button>
      <p className="unavailable__reason" id={id}>
        {reason}
        {wayOut ? <span className="unavailable__way-out">{wayOut}</span> : null}
      </p>
    </div>
  );
}
