import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { ThreeViews } from '~/components/match';
import type { Allocated } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Disclosure, LinkButton, Tag } from '~/ui';

type Row = Allocated['rows'][number];

const changeNames: Record<Row['change'], string> = {
  same: 'どちらでも同じ',
  gains: 'この案で場所ができる',
  gives_way: 'この案では、ほかの方にゆずる',
  moves: 'この案では、ほかの場所になる',
};

/** One person: the place of the proposal beside the one of choosing one by one, and what can be decided by hand. */
export function AllocationRow({ row }: { row: Row }) {
  const { line, pair, left, alone, change, links } = row;
  const name = formatCaseCode(line.code);
  return (
    <li className="allocation-row">
      <CaseLine line={line} />
      <p className="muted">
        {formatDay(row.since)}から待っている
        {row.leftBefore ? `・${row.leftBefore}` : ''}
      </p>
      <div className="allocation-row__sides">
        <div>
          <p className="allocation-row__label">この案</p>
          {pair ? (
            <>
              <p className="allocation-row__place">
                <Link to={paths.host(pair.card.hostId)}>{pair.card.name}</Link>
              </p>
              <p>
                {pair.offerTitle}・{pair.slot}
              </p>
              <p>
                <Tag mark={pair.card.band === 'ready' ? 'full' : 'dotted'}>
                  {pair.card.band === 'ready' ? '打診できる' : 'まず聞いてみる'}
                </Tag>{' '}
                {row.fixed ? <Tag mark="fresh">手で決めた</Tag> : null}
              </p>
            </>
          ) : (
            <p className="allocation-row__place">場所なし</p>
          )}
        </div>
        <div>
          <p className="allocation-row__label">お一人ずつ選ぶと</p>
          <p>{alone ? `${alone.name}・${alone.slot}` : '場所なし'}</p>
          <p className="allocation-row__change">{changeNames[change]}</p>
          {pair && alone && change === 'moves' ? (
            <p className="muted">
              合うところ {alone.counts.fits}→{pair.card.explanation.fits.length}、調整するところ{' '}
              {alone.counts.adjusts}→{pair.card.explanation.adjusts.length}、まだ分からないこと{' '}
              {alone.counts.unknowns}→{pair.card.explanation.unknowns.length}
            </p>
          ) : null}
        </div>
        {pair && links ? (
          <div className="allocation-row__acts no-print">
            {row.fixed ? (
              <LinkButton
                variant="quiet"
                to={paths.allocation(links.open)}
                aria-label={`${name}の組を、決めないことにもどす`}
              >
                決めないことにもどす
              </LinkButton>
            ) : (
              <LinkButton
                variant="quiet"
                to={paths.allocation(links.fix)}
                aria-label={`${name}は、この組を決めておく`}
              >
                この組を決めておく
              </LinkButton>
            )}
            <LinkButton
              variant="quiet"
              to={paths.allocation(links.forbid)}
              aria-label={`${name}は、この組は外す`}
            >
              この組は外す
            </LinkButton>
          </div>
        ) : null}
      </div>
      {left ? <Left code={line.code} left={left} /> : null}
      {pair ? (
        <Disclosure summary={`${name}に合うところ、調整するところ、まだ分からないこと`}>
          <ThreeViews explanation={pair.card.explanation} heading="h4" />
        </Disclosure>
      ) : null}
    </li>
  );
}

function Left({ code, left }: { code: string; left: NonNullable<Row['left']> }) {
  return (
    <div className="stack">
      <p>{left.why}</p>
      {left.note ? <p className="muted">{left.note}</p> : null}
      {left.helps.length > 0 ? (
        <ul>
          {left.helps.map(({ words, tries }) => (
            <li key={words}>
              {words}
              {tries.length > 0 ? <Link to={paths.matches(code, tries)}>その条件で見る</Link> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <Link className="link-tall" to={paths.matches(code)}>
          この方に合う場所をさがす
        </Link>
      </p>
    </div>
  );
}
