import { paths } from '~/paths';
import { ChipLink } from '~/ui';

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
  const chip = ({ key, label }: Choice) => (
    <ChipLink key={key} to={paths.gaps({ resource: key, area })} on={key === chosen.key}>
      {label}
    </ChipLink>
  );
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
