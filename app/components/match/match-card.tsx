import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LearnedLines } from '~/components/learned';
import type { Learned, PlaceCard } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Disclosure, NumberBadge, Tag, Tags, type BadgeShape } from '~/ui';
import { ThreeViews } from './three-views';

const shapes: Record<PlaceCard['stance']['slug'], BadgeShape> = {
  welcome: 'full',
  consult: 'half',
  not_asked: 'dotted',
  list_only: 'dotted',
  not_now: 'dotted',
};

export interface MatchCardProps {
  card: PlaceCard;
  /** Whether the reasons are folded behind how many there are. */
  folded?: boolean;
  /** What is known of the host from before, beside the reasons. */
  learned?: Learned | undefined;
  /** With whom the host runs the offer, where it does. */
  together?: string | undefined;
  /** What stands under the three views: the question for the telephone, or what can be done next. */
  children?: ReactNode;
}

/** One place for one person. */
export function MatchCard({ card, folded = false, learned, together, children }: MatchCardProps) {
  const reasons = (
    <>
      <ThreeViews explanation={card.explanation} heading="h4" />
      <LearnedLines learned={learned} />
    </>
  );
  const shape = shapes[card.stance.slug];
  return (
    <article className="match" id={`place-${card.hostId}`} aria-labelledby={`name-${card.hostId}`}>
      <div className="match__head">
        <NumberBadge number={card.number} shape={shape} />
        <div className="match__title">
          <h3 className="match__name" id={`name-${card.hostId}`}>
            <Link to={paths.host(card.hostId)}>{card.name}</Link>
          </h3>
          <p className="muted">{card.facts}</p>
          {together ? <p>{together}</p> : null}
          <Tags>
            <Tag mark={shape} about="受入れの気持ち">
              {card.stance.label}
            </Tag>
            <Tag mark={card.fresh.old ? 'old' : 'fresh'} about="情報の確認">
              {card.fresh.label}
            </Tag>
          </Tags>
        </div>
        <Way way={card.way} />
      </div>
      {folded ? (
        <div className="match__folded">
          <Disclosure summary={counted(card.explanation)}>{reasons}</Disclosure>
        </div>
      ) : (
        reasons
      )}
      {children}
    </article>
  );
}

/** 「合うところ4・調整するところ2・分からないこと1」 */
function counted({ fits, adjusts, unknowns }: PlaceCard['explanation']): string {
  return `合うところ${fits.length}・調整するところ${adjusts.length}・まだ分からないこと${unknowns.length}`;
}

/** How long it takes: 「歩いて 12 分」. */
export function Way({ way }: { way: PlaceCard['way'] }) {
  if (way === null) return null;
  return (
    <p className="match__way">
      {way.words}
      {way.minutes === null ? null : (
        <>
          {' '}
          <b>{way.minutes}</b> 分
        </>
      )}
    </p>
  );
}
