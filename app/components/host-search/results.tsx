import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { HostRow } from '~/components/host-row';
import type { HostSearchPage } from '~/domain/registry/index.server';
import { EmptyState, LinkButton, Notice, Pager } from '~/ui';

export interface ResultsProps {
  page: HostSearchPageView;
  hrefOf: (id: string) => string;
  pageHref: (page: number) => string;
  /** The search without any words or filters. */
  allHref: string;
  /** What stands in place of the list while there is no host at all. */
  beginning: ReactNode;
  /** The number that lights up, here and on the map; null: none. */
  lit: number | null;
  onLit: (no: number | null) => void;
}

/** A search as the page gets it; what it needs of the municipality stays on the server. */
export type HostSearchPageView = Omit<HostSearchPage, 'facts'>;

export function Results({ page, hrefOf, pageHref, allHref, beginning, lit, onLit }: ResultsProps) {
  const { total, cards, sort, reach } = page;
  const first = (page.page - 1) * page.pageSize + 1;
  const last = Math.min(total, page.page * page.pageSize);
  return (
    <section className="finder__results" id="results" aria-label="見つかった受入先">
      <div className="results__head">
        <h2 className="heading-3">
          <b className="big-number">{total}</b>か所
          {total > page.pageSize && cards.length > 0 ? (
            <span className="results__range">
              {first}〜{last}を表示
            </span>
          ) : null}
        </h2>
        <span className="visually-hidden" role="status">
          {total}か所が見つかりました
        </span>
        {total > 1 || reach ? (
          <div className="results__order">
            <SortField sort={sort} />
            {reach ? <ReachField reach={reach} /> : null}
          </div>
        ) : null}
      </div>
      <HowFound page={page} />
      {page.standIn ? <p className="results__aside">{STANDS_IN}</p> : null}
      {cards.length > 0 ? (
        <ol>
          {cards.map((card) => (
            <HostRow
              key={card.id}
              card={card}
              href={hrefOf(card.id)}
              lit={card.no === lit}
              onLit={(is) => onLit(is ? card.no : null)}
            />
          ))}
        </ol>
      ) : (
        <Nothing page={page} allHref={allHref} firstHref={pageHref(1)} beginning={beginning} />
      )}
      <Pager page={page.page} pageSize={page.pageSize} total={total} unit="か所" href={pageHref} />
    </section>
  );
}

/** The engine that knows typing errors is away; the other one finds what is written. */
const STANDS_IN = 'いまは、かんたん検索で表示しています。';

function SortField({ sort }: Pick<HostSearchPageView, 'sort'>) {
  return (
    <label className="results__sort" htmlFor="sort">
      <span className="visually-hidden">並び順</span>
      <select className="input input--select" id="sort" name="sort" defaultValue={sort.value}>
        {sort.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <optgroup label="近い順">
          {sort.nearAreas.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** How far from the place that the order begins at. */
function ReachField({ reach }: { reach: NonNullable<HostSearchPageView['reach']> }) {
  return (
    <label className="results__sort" htmlFor="within">
      <span className="visually-hidden">どこまで</span>
      <select className="input input--select" id="within" name="within" defaultValue={reach.value}>
        {reach.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Says what was looked up instead of what was asked. */
function HowFound({ page: { stage, text, lookedUp } }: { page: HostSearchPageView }) {
  if (stage === 'exact') return null;
  const words = lookedUp.map((word) => `「${word}」`).join('');
  return (
    <div className="results__how">
      <Notice>
        {stage === 'corrected' ? `「${text}」は見つからないので、${words}の結果を表示しています。` : null}
        {stage === 'words'
          ? `「${text}」のままでは見つからないので、${words}を含む所を表示しています。`
          : null}
        {stage === 'any' ? `すべてを含む所はないので、${words}のどれかを含む所を表示しています。` : null}
      </Notice>
    </div>
  );
}

function Nothing({
  page,
  allHref,
  firstHref,
  beginning,
}: {
  page: HostSearchPageView;
  allHref: string;
  firstHref: string;
  beginning: ReactNode;
}) {
  if (page.total > 0)
    return (
      <EmptyState
        title="このページには何もありません"
        action={<LinkButton to={firstHref}>最初のページへ</LinkButton>}
      >
        見つかった所は{page.total}か所です。
      </EmptyState>
    );
  const asked = page.text.trim() === '' ? '' : `「${page.text}」`;
  if (asked === '' && page.chips.length === 0) return beginning;
  const title =
    page.chips.length > 0
      ? `${asked ? `${asked}で、` : ''}この条件に合う所は見つかりません`
      : `${asked}は見つかりません`;
  return (
    <EmptyState title={title} action={<LinkButton to={allHref}>すべての所を見る</LinkButton>}>
      {page.loosenings.length > 0 ? (
        <>
          <p>どれかをゆるめると見つかります。</p>
          <ul className="results__loosen">
            {page.loosenings.map(({ label, total, href }) => (
              <li key={label}>
                <Link className="link-tall" to={href} preventScrollReset>
                  「{label}」を外す
                </Link>
                {total}か所
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>短いことばや、別の言い方でもためしてください。ひらがなでも、一文字でもさがせます。</p>
      )}
    </EmptyState>
  );
}
