interface PublicOfferProps {
  offer: {
    title: string;
    menuLabel: string;
    activityLabels: string[];
    description: string;
    timeLabel: string;
    openEntry: boolean;
    left: number | null;
  };
}

/** One thing a host offers, in words for everybody. */
export function PublicOffer({ offer }: PublicOfferProps) {
  return (
    <li>
      <div className="lines__row">
        <h3 className="heading-3">{offer.title}</h3>
        <p className="result__places">
          {offer.openEntry ? (
            '出入り自由'
          ) : offer.left === null ? null : (
            <>
              あと <b>{offer.left}</b> 人
            </>
          )}
        </p>
      </div>
      <p className="muted">
        {offer.menuLabel}　{offer.timeLabel}
      </p>
      {offer.description ? <p>{offer.description}</p> : null}
      {offer.activityLabels.length > 0 ? <p>{offer.activityLabels.join('、')}</p> : null}
    </li>
  );
}
