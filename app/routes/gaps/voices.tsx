import { Link } from '@remix-run/react';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState } from '~/ui';

interface VoicesProps {
  wishes: readonly {
    id: string;
    words: string;
    area: string;
    saidBy: string;
    menus: readonly string[];
    activities: readonly string[];
    heardOn: Day;
  }[];
  mayManage: boolean;
}

/** What people of the community wish for, beside what is lacking: one place may answer both. */
export function Voices({ wishes, mayManage }: VoicesProps) {
  return (
    <Band title="地域の声" lead="こたえる場所を考える手がかりです。" count={`${wishes.length}件`}>
      {wishes.length > 0 ? (
        <ul className="lines">
          {wishes.map((wish) => (
            <li key={wish.id} className="line">
              <h3 className="heading-3">「{wish.words}」</h3>
              <p className="facts-line">
                <span>{wish.area}</span>
                <span>{wish.saidBy}の声</span>
                <span>{[...wish.menus, ...wish.activities].join('、')}</span>
                <span>{formatDayShort(wish.heardOn)}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="生かしている声はまだありません">
          「地域の声を届ける」から届いた声を読んで選ぶと、ここに出ます。
        </EmptyState>
      )}
      {mayManage ? (
        <p>
          <Link className="link-tall" to={paths.wishes()}>
            届いた声を読む
          </Link>
        </p>
      ) : null}
    </Band>
  );
}
