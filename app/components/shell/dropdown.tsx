import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';

interface DropdownProps {
  className: string;
  summary: ReactNode;
  summaryClass: string;
  panelClass: string;
  children: ReactNode;
}

/**
 * A panel that opens under its button. It works without script; with it, the panel also closes on Escape, on a press
 * or a focus elsewhere, and after a move to another page.
 */
export function Dropdown({ className, summary, summaryClass, panelClass, children }: DropdownProps) {
  const { key } = useLocation();
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const panel = ref.current;
      if (!panel?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        panel.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && panel.contains(event.target)) {
        return;
      }
      panel.open = false;
    };
    const events = ['keydown', 'pointerdown', 'focusin'] as const;
    for (const name of events) document.addEventListener(name, close);
    return () => {
      for (const name of events) document.removeEventListener(name, close);
    };
  }, []);
  return (
    // A new key after each move closes the panel.
    <details key={key} ref={ref} className={className}>
      <summary className={summaryClass}>{summary}</summary>
      <div className={panelClass}>{children}</div>
    </details>
  );
}
