import Ban from 'lucide-react/icons/ban';
import type { AidCard } from '~/domain/people/index.server';
import { crossedOut, pictures } from './pictures';

/** What a card shows: its picture, the easy words large, the ordinary ones small. */
export function CardFace({ card: { key, easy, usual }, id }: { card: AidCard; id?: string }) {
  const Drawing = pictures[key];
  return (
    <>
      <span className="aid-card__picture">
        {Drawing ? <Drawing strokeWidth={1.5} aria-hidden="true" /> : null}
        {crossedOut.has(key) ? (
          <Ban className="aid-card__without" strokeWidth={1} aria-hidden="true" />
        ) : null}
      </span>
      <span className="aid-card__words" id={id}>
        <span className="aid-card__easy">{easy}</span>
        <span className="aid-card__usual">{usual}</span>
      </span>
    </>
  );
}
