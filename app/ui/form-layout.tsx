import type { ReactNode } from 'react';

/** Fields that belong together, under a heading. */
export function FormSection({
  title,
  lead,
  id,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** For links to it. */
  id?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section className="form-section" id={id}>
      <h2 className="heading-3">{title}</h2>
      {lead ? <p className="muted">{lead}</p> : null}
      <div className="form-section__fields">{children}</div>
    </section>
  );
}

/** Short fields in one row; one below the other on a narrow screen. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>;
}

/** The end of a form: the button that sends it first, the way back after it, and what happens then in words. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="form-actions">
      {note ? <p className="form-actions__note">{note}</p> : null}
      <div className="form-actions__buttons">{children}</div>
    </div>
  );
}
