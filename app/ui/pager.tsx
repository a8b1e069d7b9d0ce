import { formatCount } from '~/lib/count';
import { LinkButton } from './button';

export interface PagerProps {
  /** The page shown, from 1. */
  page: number;
  pageSize: number;
  total: number;
  /** か所, 件, 人 */
  unit: string;
  href: (page: number) => string;
}

/** Which of how many are shown, and the way to the others. Nothing when all fit on one page. */
export function Pager({ page, pageSize, total, unit, href }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  const left = Math.min(pageSize, total - last);
  return (
    <nav className="pager" aria-label="ページ送り">
      <p className="muted">
        {formatCount(total)}
        {unit}のうち {formatCount(first)}〜{formatCount(last)}番
      </p>
      <div className="pager__links">
        {page > 1 ? (
          <LinkButton variant="quiet" to={href(page - 1)} rel="prev">
            前の{pageSize}
            {unit}
          </LinkButton>
        ) : null}
        {left > 0 ? (
          <LinkButton to={href(page + 1)} rel="next">
            次の{left}
            {unit}
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
