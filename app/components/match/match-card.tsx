import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LearnedLines } from '~/components/learned';
import type { Learned, PlaceCard } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Disclosure, Icon, NumberBadge, Tag, Tags, VisuallyHidden, type BadgeShape } from '~/ui';
import { classes } from '~/ui/classes';
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
  /** What is known of the host from before, beside the reasons. */
  learned?: Learned | undefined;
  /** With whom the host runs the offer, where it does. */
  together?: string | undefined;
  /** What stands under the reasons: the question for the telephone, or what can be done next. */
  children?: ReactNode;
}

/** One place for one person, with all its reasons. */
export function MatchCard({ card, learned, together, children }: MatchCardProps) {
  return (
    <Frame card={card} together={together}>
      <AllReasons card={card} learned={learned} />
      {children}
    </Frame>
  );
}

export interface BriefCardProps extends MatchCardProps {
  /** Where there is room, all of it stands there without being asked for. */
  told: boolean;
  /** Whether the one thing to settle stands there as a question for the telephone. */
  asks: boolean;
  /** What is kept with the reasons behind 「くわしく」. */
  more?: ReactNode;
}

/** One place of a list: two reasons, one thing to settle, what can be done; the rest behind 「くわしく」. */
export function BriefCard({ card, told, asks, learned, together, more, children }: BriefCardProps) {
  return (
    <Frame card={card} together={together}>
      <Brief card={card} asks={asks} />
      <div className={classes('match__folded', told && 'open-on-wide')}>
        <Disclosure
          summary={
            <>
              くわしく<span className="match__counts">：{counted(card.explanation)}</span>
            </>
          }
        >
          <AllReasons card={card} learned={learned} />
          {more}
        </Disclosure>
      </div>
      {children}
    </Frame>
  );
}

function AllReasons({ card, learned }: Pick<MatchCardProps, 'card' | 'learned'>) {
  return (
    <>
      <ThreeViews explanation={card.explanation} heading="h4" />
      <LearnedLines learned={learned} />
    </>
  );
}

function Frame({ card, together, children }: Pick<MatchCardProps, 'card' | 'together' | 'children'>) {
  const shape = shapes[card.stance.slug];
  return (
    <article className="match" aria-labelledby={`name-${card.hostId}`}>
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
      {children}
    </article>
  );
}

const signs = {
  fits: { icon: 'circle', title: '合うところ' },
  adjusts: { icon: 'triangle', title: '調整するところ' },
  unknowns: { icon: 'unknown', title: 'まだ分からないこと' },
} as const;

function Brief({ card: { brief }, asks }: Pick<BriefCardProps, 'card' | 'asks'>) {
  const lines = [
    ...brief.fits.map(({ text }) => ({ text, as: 'fits' as const })),
    ...(brief.settle && !asks ? [{ text: brief.settle.line.text, as: brief.settle.as }] : []),
  ];
  return (
    <ul className="match__brief">
      {lines.map(({ text, as }) => (
        <li key={`${as} ${text}`} className={`match__line--${as}`}>
          <Icon name={signs[as].icon} size={20} />
          <span>
            <VisuallyHidden>{signs[as].title}：</VisuallyHidden>
            {text}
          </span>
        </li>
      ))}
    </ul>
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
