interface Part {
  /** The id of the part of the page. */
  id: string;
  title: string;
}

export interface PageIndexProps {
  label: string;
  groups: readonly (Part & { parts: readonly Part[] })[];
}

/**
 * Where things stand on a long page. Beside the page it stays in sight; above it, on a narrow screen, it names the
 * groups alone.
 */
export function PageIndex({ label, groups }: PageIndexProps) {
  return (
    <nav className="page-index sticky-side" aria-label={label}>
      <ul>
        {groups.map(({ id, title, parts }) => (
          <li key={id}>
            <a className="page-index__group" href={`#${id}`}>
              {title}
            </a>
            <ul className="page-index__parts">
              {parts.map((part) => (
                <li key={part.id}>
                  <a href={`#${part.id}`}>{part.title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
