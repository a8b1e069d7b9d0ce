import { useId } from 'react';

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
          {known ? `${done} / ${total}${unit}` : done > 0 ? `${done}${unit}` : 'はじめています'}
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

/** A share of a whole as a plain bar beside its number; the number itself stands in the text around it. */
export function Bar({ value, max, label }: { value: number; max: number; label: string }) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <svg className="bar" role="img" aria-label={label} viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect className="bar__ground" width="100" height="8" />
      <rect className="bar__value" width={share} height="8" />
    </svg>
  );
}
