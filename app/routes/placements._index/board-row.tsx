import { Link } from '@remix-run/react';
import { CaseLine, type CaseLineView } from '~/components/case-line';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';

export interface BoardCard {
  id: string;
  hostName: string;
  kind: string;
  status: string;
  timeText: string;
  answerDueOn: string | null;
  trialOn: string | null;
  startedOn: string | null;
  line: CaseLineView | null;
}

/** One placement in the board: the place, the date that matters in this state, and which case it is. */
export function BoardRow({ card, today }: { card: BoardCard; today: Day }) {
  return (
    <li className="line">
      <h3 className="heading-3">
        <Link className="link-tall" to={paths.placement(card.id)}>
          {card.hostName}
        </Link>
      </h3>
      <p className="facts-line">
        {card.kind === 'drop_in' ? <span>通う</span> : null}
        {card.timeText ? <span>{card.timeText}</span> : null}
        <span>{dateOf(card)}</span>
      </p>
      {card.line ? <CaseLine line={card.line} today={today} /> : null}
    </li>
  );
}

function dateOf(card: BoardCard): string {
  if (card.status === 'asked' && card.answerDueOn) return `返事は${formatDayShort(card.answerDueOn)}まで`;
  if (card.status === 'trial' && card.trialOn) return `見学・お試し ${formatDayShort(card.trialOn)}`;
  return card.startedOn ? `${formatDayShort(card.startedOn)}から` : '日はまだ決まっていません';
}
