import type { ReactNode } from 'react';
import { classes } from './classes';
import { VisuallyHidden } from './visually-hidden';

/**
 * The sign before a tag's words. `full`, `half` and `dotted` are three degrees of one thing; `fresh` and `old` tell
 * whether a fact can be relied on; `none` is for plain words.
 */
export type TagMark = 'full' | 'half' | 'dotted' | 'empty' | 'fresh' | 'old' | 'cross' | 'pause' | 'none';

function Mark({ mark }: { mark: TagMark }) {
  if (mark === 'none') return null;
  return (
    <svg
      className="tag__mark"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[mark]}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const drawings: Record<Exclude<TagMark, 'none'>, ReactNode> = {
  full: <circle className="mark-accent" cx="9" cy="9" r="8" />,
  half: (
    <>
      <circle className="mark-accent-line" cx="9" cy="9" r="7" strokeWidth="2" />
      <path className="mark-accent" d="M9 2a7 7 0 0 1 0 14z" />
    </>
  ),
  dotted: <circle className="mark-gray-line" cx="9" cy="9" r="7" strokeWidth="2" strokeDasharray="2.9 2.6" />,
  empty: <circle className="mark-gray-line" cx="9" cy="9" r="7" strokeWidth="2" />,
  fresh: <path {...line} d="m3 9.5 4 4 8-9" />,
  old: <path {...line} d="M9 2.2 16.6 15.5H1.4zM9 7v3.6M9 13v.2" />,
  cross: <path {...line} d="m4 4 10 10M14 4 4 14" />,
  pause: <path {...line} d="M6.5 4v10M11.5 4v10" />,
};

export interface TagProps {
  mark?: TagMark | undefined;
  children: ReactNode;
  /** Read before the words, for tags that mean little alone: 「受入れの気持ち」. */
  about?: string | undefined;
}

/** A sign and words that cannot be pressed: no rim, so that nobody takes it for a button. */
export function Tag({ mark = 'none', children, about }: TagProps) {
  return (
    <span className={classes('tag', `tag--${mark}`)}>
      <Mark mark={mark} />
      <span>
        {about ? <VisuallyHidden>{about}：</VisuallyHidden> : null}
        {children}
      </span>
    </span>
  );
}

/** Several tags in a line. */
export function Tags({ children }: { children: ReactNode }) {
  return <span className="tags">{children}</span>;
}
