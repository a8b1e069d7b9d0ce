import type { Words } from './words';

interface PublicOfferProps {
  offer: {
    title: string;
    menuLabel: string;
    menuEasy: string;
    activityLabels: string[];
    activitiesEasy: string[];
    description: string;
    descriptionEasy: string;
    timeLabel: string;
    openEntry: boolean;
    left: number | null;
  };
  easy: boolean;
  words: Words;
}

/** One thing a host offers, in words for everybody. */
export function PublicOffer({ offer, easy, words }: PublicOfferProps) {
  const description = easy ? offer.descriptionEasy : offer.description;
  const activities = easy ? offer.activitiesEasy : offer.activityLabels;
  return (
    <li>
      <div className="lines__row">
        <h3 className="heading-3">{offer.title}</h3>
        <p className="result__places">
          {offer.openEntry ? words.openEntry : offer.left === null ? null : words.left(offer.left)}
        </p>
      </div>
      <p className="muted">
        {easy ? offer.menuEasy : offer.menuLabel}　{offer.timeLabel}
      </p>
      {description ? <p>{description}</p> : null}
      {activities.length > 0 ? <p>{activities.join('、')}</p> : null}
    </li>
  );
}
