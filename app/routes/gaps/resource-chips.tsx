import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { classes } from '~/ui';

interface Choice {
  key: string;
  label: string;
}

interface ResourceChipsProps {
  chosen: Choice;
  named: readonly Choice[];
  menus: readonly Choice[];
  /** The area that stays chosen. */
  area: string | undefined;
}

/** What is looked at: the combinations that meetings ask for, and behind them every kind of menu. */
export function ResourceChips({ chosen, named, menus, area }: ResourceChipsProps) {
  const chip = ({ key, label }: Choice) => {
    const on = key === chosen.key;
    return (
      <Link
        key={key}
        className={classes('chip', on && 'chip--on')}
        to={paths.gaps({ resource: key, area })}
        aria-current={on ? 'true' : undefined}
        preventScrollReset
      >
        {on ? <span aria-hidden="true">✓</span> : null}
        {label}
      </Link>
    );
  };
  return (
    <div className="gaps-chips" role="group" aria-label="見る資源">
      {named.map(chip)}
      <details className="chips-more" open={menus.some(({ key }) => key === chosen.key)}>
        <summary className="chip chip--quiet">ほかの資源…</summary>
        <div className="chips">{menus.map(chip)}</div>
      </details>
    </div>
  );
}
