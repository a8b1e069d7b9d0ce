import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Learned, PlaceCard, Results } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Disclosure, EmptyState } from '~/ui';
import { Call } from './call';
import { Combined } from './combined';
import { BriefCard } from './match-card';
import { mayPropose, PlacedAlready, Propose, ProposeLink, type PlacementThere } from './propose';

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
  /** The address that shows more of both bands. */
  moreTo: string;
  /** The case that places can be proposed to, and what has become of them already, by host. */
  proposing?:
    { readonly code: string; readonly placements: Readonly<Record<string, PlacementThere>> } | undefined;
}

/** Of each band so many stand there, and tell all their reasons where there is room; the others behind how many there are. */
const STANDING = 3;

/** Cards of each band that come with a page; more when somebody asks for them. */
export const FIRST_SHOWN = 6;

/** More cards of a band are on no page. */
export const MOST_SHOWN = 100;

/** 打診できる and まず聞いてみる, in this order, numbered through. */
export function ResultBands({ found, action, moreTo, proposing }: ResultBandsProps) {
  const { results, learned, together } = found;
  const card = (place: PlaceCard, index: number) => {
    const call = place.question ? <Call card={place} action={action} /> : null;
    const asks = place.band === 'ask' && call !== null;
    const placement = proposing?.placements[place.hostId];
    const acts = proposing ? (
      <Acts>
        <Propose code={proposing.code} card={place} placement={placement} />
      </Acts>
    ) : null;
    // Only the proposal may wait behind the press: nobody is to ask a place again that has been asked.
    const placed = placement ? (
      <Acts>
        <PlacedAlready placement={placement} />
      </Acts>
    ) : null;
    const propose =
      proposing && mayPropose(placement) ? (
        <Acts>
          <ProposeLink code={proposing.code} card={place} />
        </Acts>
      ) : null;
    return (
      <BriefCard
        key={place.hostId}
        card={place}
        asks={asks}
        told={index < STANDING}
        learned={learned?.[place.hostId]}
        together={together[place.offerId ?? '']}
        more={asks ? propose : call}
      >
        {asks ? (
          <>
            {placed}
            {call}
          </>
        ) : (
          acts
        )}
      </BriefCard>
    );
  };
  return (
    <>
      <Band
        id="ready"
        title="打診できる"
        lead="必要なことが分かっていて、空きがある"
        count={`${results.readyTotal}か所`}
      >
        {results.ready.length > 0 ? (
          <Cards cards={results.ready} card={card} all={results.readyTotal} moreTo={moreTo} />
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
          <Cards cards={results.ask} card={card} all={results.askTotal} moreTo={moreTo} />
        ) : (
          <EmptyState title="聞いてみる場所は、いまありません。">
            <Link to={paths.gaps()}>足りないと伝える</Link>
          </EmptyState>
        )}
        <Rest others={results.others} />
      </Band>
      <Combined combined={results.combined} />
    </>
  );
}

function Acts({ children }: { children: ReactNode }) {
  return <div className="match__acts">{children}</div>;
}

interface CardsProps {
  cards: readonly PlaceCard[];
  card: (place: PlaceCard, index: number) => ReactNode;
  /** How many there are with those that are not on the page. */
  all: number;
  moreTo: string;
}

/** The first of a band; whoever asked for more sees all that came. */
function Cards({ cards, card, all, moreTo }: CardsProps) {
  const rest = cards.slice(STANDING);
  const isAskedFor = cards.length > FIRST_SHOWN;
  return (
    <>
      <div>{cards.slice(0, STANDING).map(card)}</div>
      {rest.length > 0 ? (
        <div className="match-rest">
          <Disclosure summary={`ほか${all - STANDING}か所を見る`} open={isAskedFor ? true : undefined}>
            <div>{rest.map((place, index) => card(place, STANDING + index))}</div>
            <More left={all - cards.length} full={cards.length >= MOST_SHOWN} moreTo={moreTo} />
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function More({ left, full, moreTo }: { left: number; full: boolean; moreTo: string }) {
  if (left === 0) return null;
  if (full)
    return (
      <p className="muted">
        ここに並ぶのは{MOST_SHOWN}か所までです。ほかに{left}か所あります。
      </p>
    );
  return (
    <p className="no-print">
      <Link className="link-tall" to={moreTo} preventScrollReset>
        もっと見る（あと{left}か所）
      </Link>
    </p>
  );
}

function Rest({ others }: { others: number }) {
  if (others === 0) return null;
  return (
    <p className="match-rest muted no-print">
      ほかに{others}か所は、選んだ強みや願いに合うことが、まだ分かっていません。
      <Link to={paths.hosts()}>受入先の一覧でさがす</Link>
    </p>
  );
}
