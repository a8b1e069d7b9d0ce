import { Link } from '@remix-run/react';
import type { HostPage } from '~/domain/registry/index.server';
import { offerStateNames, type OfferState } from '~/domain/registry/rules';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Tag, type TagMark } from '~/ui';

const marks: Record<OfferState, TagMark> = {
  open: 'full',
  full: 'half',
  not_yet: 'dotted',
  draft: 'none',
  paused: 'pause',
  expired: 'old',
  closed: 'cross',
};

interface OffersProps {
  host: { id: string; status: string };
  offers: HostPage['offers'];
  /** Offers of others that the host runs with them. */
  offersWith: HostPage['offersWith'];
  mayEdit: boolean;
}

/** The concrete offers of a host, each with its time, its free places and how it stands. */
export function Offers({ host, offers, offersWith, mayEdit }: OffersProps) {
  return (
    <Band
      title="受入枠"
      lead="いつ、何を、何人まで"
      count={offers.length > 0 ? `${offers.length}つ` : undefined}
      id="offers"
    >
      {offers.length === 0 ? (
        <EmptyState
          title="受入枠はまだありません"
          action={mayEdit ? <LinkButton to={paths.newOpportunity(host.id)}>受入枠を足す</LinkButton> : null}
        >
          週に一度、二時間だけの受入枠でも作れます。時間は「相談して決める」でもかまいません。
        </EmptyState>
      ) : (
        <ul className="lines">
          {offers.map((offer) => (
            <li key={offer.id}>
              <OfferLine offer={offer} />
            </li>
          ))}
        </ul>
      )}
      {offersWith.length > 0 ? (
        <>
          <h3 className="heading-4">ほかの受入先と共に行う受入枠</h3>
          <ul>
            {offersWith.map((offer) => (
              <li key={offer.id}>
                <Link className="link-tall" to={paths.opportunity(offer.id)}>
                  {offer.title}
                </Link>
                （{offer.host.name}）　受けもつこと：{offer.roleName}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Band>
  );
}

function OfferLine({ offer }: { offer: HostPage['offers'][number] }) {
  return (
    <>
      <div className="lines__row">
        <h3 className="result__name">
          <Link to={paths.opportunity(offer.id)}>{offer.title}</Link>
        </h3>
        <p className="result__places">
          <Places offer={offer} />
        </p>
      </div>
      <p className="facts-line">
        <span>{offer.menuLabel}</span>
        <span>{offer.timeLabel}</span>
        {offer.partner ? (
          <span>
            共に行う受入先：{offer.partner.name}（{offer.partner.roleName}）
          </span>
        ) : null}
        {offer.activityLabels.length > 0 ? <span>{offer.activityLabels.join('・')}</span> : null}
      </p>
      <p>
        <Tag mark={marks[offer.state]}>{offerStateNames[offer.state]}</Tag>
      </p>
    </>
  );
}

function Places({ offer }: { offer: HostPage['offers'][number] }) {
  if (offer.openEntry) return '出入り自由';
  if (offer.left === null) return '人数は未確認';
  return (
    <>
      あと <b>{offer.left}</b> 人
    </>
  );
}
