import type { HostCard, Places } from '~/domain/registry/index.server';
import { badgeShapeOf, FreshnessTag, HostStatusTag, StanceTag } from '~/components/host-tags';
import { classes, NumberBadge, SiteLink, Tags } from '~/ui';
import { Marked } from './marked';
import { tripWords } from './trip';

interface HostRowProps {
  card: HostCard;
  href: string;
  /** Its pin is pointed at. */
  lit: boolean;
  /** Somebody points at the row or stands in it by keyboard, or no longer. */
  onLit: (lit: boolean) => void;
}

/** One host in a numbered list; the number and its shape are those of the pin on the map, and both light up together. */
export function HostRow({ card, href, lit, onLit }: HostRowProps) {
  const facts = [card.kindLabel, card.areaLabel, card.distanceM === null ? '' : tripWords(card.distanceM)];
  return (
    <li
      className={classes('result', lit && 'is-selected')}
      id={`result-${card.no}`}
      onPointerEnter={() => onLit(true)}
      onPointerLeave={() => onLit(false)}
    >
      <NumberBadge number={card.no} shape={card.stance ? badgeShapeOf(card.stance) : 'full'} />
      <h3 className="result__name">
        <SiteLink to={href} onFocus={() => onLit(true)} onBlur={() => onLit(false)}>
          <Marked parts={card.nameSegments} />
        </SiteLink>
      </h3>
      <p className="result__places">
        {card.places.kind === 'none' && card.stance === null ? null : <PlacesLeft places={card.places} />}
      </p>
      <div className="result__body">
        <p className="result__where">
          {facts.filter(Boolean).join('・')}　{card.timeLabel}
        </p>
        <p className="result__what">
          <Marked parts={card.what} />
        </p>
        <Tags>
          <HostStatusTag status={card.status} />
          {card.stance ? <StanceTag stance={card.stance} /> : null}
          <FreshnessTag freshness={card.freshness} label={card.freshnessLabel} />
          {card.oldNumbers ? <FreshnessTag freshness="old" label={card.oldNumbers} /> : null}
        </Tags>
      </div>
    </li>
  );
}

function PlacesLeft({ places }: { places: Places }) {
  switch (places.kind) {
    case 'left':
      return (
        <>
          あと <b>{places.left}</b> 人
        </>
      );
    case 'entry':
      return '出入り自由';
    case 'full':
      return 'いまは満員';
    case 'uncounted':
      return '人数は未確認';
    case 'none':
      return '受入枠は未登録';
  }
}
