import type { ReactElement } from 'react';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Drawn on a field of 24 × 24 with a line of 2. */
const drawings = {
  alert: <path {...stroke} d="M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.3" />,
  calendar: <path {...stroke} d="M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4" />,
  check: <path {...stroke} d="m5 12.5 4.5 4.5L19.5 6.5" />,
  'chevron-down': <path {...stroke} d="m6 9.5 6 6 6-6" />,
  'chevron-left': <path {...stroke} d="m14.5 6-6 6 6 6" />,
  'chevron-right': <path {...stroke} d="m9.5 6 6 6-6 6" />,
  circle: <circle {...stroke} strokeWidth={3} cx="12" cy="12" r="8" />,
  close: <path {...stroke} d="M6 6l12 12M18 6 6 18" />,
  file: <path {...stroke} d="M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 13h6M9 17h6" />,
  home: <path {...stroke} d="M4 11.2 12 4l8 7.2V20h-5.2v-5.5H9.2V20H4z" />,
  info: <path {...stroke} d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.3" />,
  list: <path {...stroke} d="M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.5M4 12h.5M4 18h.5" />,
  mail: <path {...stroke} d="M3.5 5.5h17v13h-17zM3.5 6.5 12 13l8.5-6.5" />,
  map: <path {...stroke} d="M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20" />,
  menu: <path {...stroke} d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17" />,
  person: (
    <path {...stroke} d="M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" />
  ),
  phone: (
    <path
      {...stroke}
      d="M6.5 3.5 9.5 4l1 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1 .5 3c0 1.7-1.3 3-3 3C10.5 20.5 3.5 13.5 3.5 6.5c0-1.7 1.3-3 3-3z"
    />
  ),
  receipt: <path {...stroke} d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6" />,
  search: <path {...stroke} d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5" />,
  triangle: <path {...stroke} strokeWidth={3} d="M12 4.5 20.5 19h-17z" />,
  unknown: (
    <g {...stroke}>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.4 3" />
      <path d="M9.5 10a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.9-1.2 1.7M12 16.6v.2" />
    </g>
  ),
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof drawings;

/** A small drawing beside words. With `label` it speaks for itself; without, it is only decoration. */
export function Icon({
  name,
  label,
  size = 24,
}: {
  name: IconName;
  label?: string;
  size?: 16 | 20 | 24 | 28;
}) {
  return (
    <svg
      className={`icon icon--${name}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {drawings[name]}
    </svg>
  );
}
