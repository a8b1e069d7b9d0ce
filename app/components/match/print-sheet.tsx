import type { CombinedRow, PlaceCard } from '~/domain/matching/index.server';
import { ThreeViews } from './three-views';

export interface SheetProps {
  title: string;
  /** What was looked for, in a line or two. */
  asked: readonly { label: string; value: string }[];
  cards: readonly PlaceCard[];
  /** The best of what can be combined to a week; null: nothing is more than one place. */
  combined: CombinedRow | null;
  /** When it was printed, and that it holds no name. */
  foot: string;
}

/** A4, one page: three places with reasons, what to ask, minutes, and room to write the answers by hand. */
export function PrintSheet({ title, asked, cards, combined, foot }: SheetProps) {
  return (
    <article className="sheet">
      <h2 className="sheet__title">{title}</h2>
      <dl className="sheet__asked">
        {asked.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cards.map((card) => (
        <section key={card.hostId} className="sheet__place">
          <h3 className="sheet__name">
            <span className="sheet__number">{card.number}</span>
            {card.name}
            <span className="sheet__way">{wayText(card)}</span>
          </h3>
          <p className="sheet__facts">
            {card.band === 'ready' ? '打診できる' : 'まず聞いてみる'}・{card.facts}・{card.stance.label}・
            {card.fresh.label}
            {card.phone ? <span className="nowrap">・電話 {card.phone}</span> : null}
          </p>
          <ThreeViews explanation={shortened(card)} heading="h4" />
          {card.question ? (
            <p className="sheet__ask">
              聞くこと：「{card.question.words}」
              <span className="sheet__boxes">□ はい　□ 相談　□ いいえ</span>
            </p>
          ) : null}
          <p className="sheet__hand">聞いた日・人・話したこと</p>
        </section>
      ))}
      {combined ? (
        <p className="sheet__combined">
          <b>{combined.words}：</b>
          {combined.parts
            .map(({ when, name, phone }) => `${when} ${name}${phone ? `（電話 ${phone}）` : ''}`)
            .join('、')}
        </p>
      ) : null}
      <p className="sheet__foot">{foot}</p>
    </article>
  );
}

const LINES_EACH = 4;

/** A page holds three places: of each view the first lines. */
function shortened({ explanation }: PlaceCard): PlaceCard['explanation'] {
  return {
    fits: explanation.fits.slice(0, LINES_EACH),
    adjusts: explanation.adjusts.slice(0, LINES_EACH),
    unknowns: explanation.unknowns.slice(0, LINES_EACH),
  };
}

function wayText({ way }: PlaceCard): string {
  if (way === null) return '';
  return way.minutes === null ? way.words : `${way.words}${way.minutes}分`;
}
