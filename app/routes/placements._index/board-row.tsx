import { Link } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';

export interface BoardCard {
  id: string;
  code: string;
  hostName: string;
  kind: string;
  status: string;
  timeText: string;
  answerDueOn: string | null;
  trialOn: string | null;
  startedOn: string | null;
}

/** One placement in the board: the case by its code, the place, and the date that matters in this state. */
export function BoardRow({ card }: { card: BoardCard }) {
  return (
    <li className="line">
      <h3 className="heading-3">
        <Link className="link-tall" to={paths.placement(card.id)}>
          {formatCaseCode(card.code)} {card.hostName}
        </Link>
      </h3>
      <p className="facts-line">
        {card.kind === 'drop_in' ? <span>通う</span> : null}
        {card.timeText ? <span>{card.timeText}</span> : null}
        <span>{dateOf(card)}</span>
      </p>
    </li>
  );
}

function dateOf(card: BoardCard): string {
  if (card.status === 'asked' && card.answerDueOn) return `返事は${formatDayShort(card.answerDueOn)}まで`;
  if (card.status === 'trial' && card.trialOn) return `見学・お試し ${formatDayShort(card.trialOn)}`;
  return card.startedOn ? `${formatDayShort(card.startedOn)}から` : '日はまだ決まっていません';
}
