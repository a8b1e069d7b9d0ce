import { SiteLink } from '~/ui';

/** Two rings that hold each other: the name of the site as a drawing. */
function Rings() {
  return (
    <svg
      className="brand__rings"
      width="42"
      height="28"
      viewBox="0 0 42 28"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" strokeWidth="4">
        <path d="M17.67 24.370A11 11 0 1 1 23.48 19.58" />
        <path d="M24.33 3.630A11 11 0 1 1 18.52 8.42" />
      </g>
    </svg>
  );
}

/** The name of the site and of the municipality, leading to the first page. */
export function Brand({ to, town }: { to: string; town: string | null }) {
  return (
    <SiteLink className="brand" to={to}>
      <Rings />
      <span className="brand__name">むすびば</span>
      {town ? <span className="brand__town">{town}</span> : null}
    </SiteLink>
  );
}
