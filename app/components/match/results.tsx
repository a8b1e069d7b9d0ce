import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Learned, PlaceCard, Results } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, EmptyState } from '~/ui';
import { Call } from './call';
import { Combined } from './combined';
import { MatchCard } from './match-card';

export interface ResultBandsProps {
  found: {
    results: Results;
    /** What is known of the hosts from before, by host. */
    learned?: Readonly<Record<string, Learned>> | undefined;
    /** Who runs an offer together that is proposed, by offer. */
    together: Readonly<Record<string, string>>;
  };
  /** Where the answers ○△× go. */
  action: string;
  /** The address that shows more of 「まず聞いてみる」; null when all stand there. */
  moreTo: string | null;
  /** What can be done with a place besides asking, such as proposing it to the person. */
  act?: (card: PlaceCard) => ReactNode;
}

/** Of each band so many tell their reasons at once; of the others one looks. */
const TOLD_AT_ONCE = 3;

/** 打診できる and まず聞いてみる, in this order, numbered through. */
export function ResultBands({ found, action, moreTo, act }: ResultBandsProps) {
  const { results, learned, together } = found;
  const card = (place: PlaceCard, index: number) => (
    <MatchCard
      key={place.hostId}
      card={place}
      folded={index >= TOLD_AT_ONCE}
      learned={learned?.[place.hostId]}
      together={together[place.offerId ?? '']}
    >
      <Call card={place} action={action} />
      {act ? <div className="match__acts">{act(place)}</div> : null}
    </MatchCard>
  );
  return (
    <>
      <Band
        id="ready"
        title="打診できる"
        lead="必要なことが分かっていて、空きがある"
        count={`${results.readyTotal}か所`}
      >
        {results.ready.length > 0 ? (
          <div>{results.ready.map(card)}</div>
        ) : (
          <EmptyState title="すぐに打診できる場所は、まだありません。">
            {results.askTotal > 0
              ? '下の「まず聞いてみる」の場所に電話で聞くと、ここに上がってきます。'
              : '条件や時間を一つゆるめるか、足りない資源として伝えてください。'}
          </EmptyState>
        )}
      </Band>
      <Band
        id="ask"
        title="まず聞いてみる"
        lead="聞けば、打診できるかが決まる"
        count={`${results.askTotal}か所`}
      >
        {results.ask.length > 0 ? (
          <div>{results.ask.map(card)}</div>
        ) : (
          <EmptyState title="聞いてみる場所は、いまありません。">
            <Link to={paths.gaps()}>足りないと伝える</Link>
          </EmptyState>
        )}
        <Rest results={results} moreTo={moreTo} />
      </Band>
      <Combined combined={results.combined} />
    </>
  );
}

function Rest({ results, moreTo }: { results: Results; moreTo: string | null }) {
  return (
    <div className="match-rest no-print">
      {moreTo ? (
        <Link className="link-tall" to={moreTo} preventScrollReset>
          まず聞いてみる場所を、もっと見る（あと{results.askTotal - results.ask.length}か所）
        </Link>
      ) : null}
      {results.others > 0 ? (
        <p className="muted">
          ほかに{results.others}か所は、選んだ強みや願いに合うことが、まだ分かっていません。
          <Link to={paths.hosts()}>受入先の一覧でさがす</Link>
        </p>
      ) : null}
    </div>
  );
}
