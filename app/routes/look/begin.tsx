import { Link } from '@remix-run/react';
import type { LookChoices } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band } from '~/ui';

/** Before anything is chosen: what happens, and looks that are often needed. */
export function Begin({ places, examples }: { places: number; examples: LookChoices['examples'] }) {
  return (
    <div>
      <p className="lead">
        {places}
        か所の中から探します。強み・願い・条件・時間のどれかを選ぶと、合うところと、電話で聞くことばが出ます。一つだけでもかまいません。
      </p>
      <Band title="よくある探し方" level={2}>
        <ul className="lines">
          {examples.map(({ label, search }) => (
            <li key={search}>
              <Link className="link-tall" to={`${paths.look()}?${search}`}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Band>
    </div>
  );
}
