import { Fragment } from 'react';

/** A text in which what was searched for is marked. */
export function Marked({ parts }: { parts: readonly { text: string; marked: boolean }[] }) {
  return parts.map((part, i) =>
    part.marked ? <mark key={i}>{part.text}</mark> : <Fragment key={i}>{part.text}</Fragment>,
  );
}
