import { useId } from 'react';
import { formatCount } from '~/lib/count';

/** Long work on its way: how much is done, in words and as a bar. Without a total it only says that it runs. */
export function Progress({
  label,
  done,
  total,
  unit,
}: {
  label: string;
  done: number;
  total?: number;
  unit: string;
}) {
  const id = useId();
  const known = total !== undefined && total > 0;
  return (
    <div className="progress" role="status">
      <p className="progress__label" id={id}>
        {label}
        <span className="progress__count">
          {known
            ? `${formatCount(done)} / ${formatCount(total)}${unit}`
            : done > 0
              ? `${formatCount(done)}${unit}`
              : 'はじめています'}
        </span>
      </p>
      <progress
        className="progress__bar"
        aria-labelledby={id}
        {...(known ? { value: done, max: total } : {})}
      />
    </div>
  );
}
