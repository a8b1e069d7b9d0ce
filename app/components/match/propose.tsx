import { Link } from '@remix-run/react';
import type { MatchPage } from '~/domain/matching/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { paths } from '~/paths';
import { LinkButton } from '~/ui';

const over = ['ended', 'declined'];

/** A placement of the case at the place. */
export type PlacementThere = MatchPage['placements'][string];

/** Whether the place can be proposed: nothing stands there, or it is over. */
export function mayPropose(placement: PlacementThere | undefined): boolean {
  return !placement || over.includes(placement.status);
}

interface ProposeProps {
  code: string;
  card: { readonly hostId: string; readonly offerId: string | null };
  placement: PlacementThere | undefined;
}

/** The way from a place to the person: proposing it, or what has become of it already. */
export function Propose({ code, card, placement }: ProposeProps) {
  return (
    <>
      {mayPropose(placement) ? <ProposeLink code={code} card={card} /> : null}
      {placement ? <PlacedAlready placement={placement} /> : null}
    </>
  );
}

/** To the form that proposes the place to the person. */
export function ProposeLink({ code, card: { hostId, offerId } }: Omit<ProposeProps, 'placement'>) {
  return (
    <LinkButton
      to={paths.newPlacement({ case: code, host: hostId, ...(offerId ? { opportunity: offerId } : {}) })}
    >
      ご本人に提案する
    </LinkButton>
  );
}

/** What has become of the place for this case. */
export function PlacedAlready({ placement: { id, status } }: { placement: PlacementThere }) {
  return (
    <span>
      この場所は「{placementStatusNames[status as PlacementStatus]}」です。
      <Link to={paths.placement(id)}>受入れを開く</Link>
    </span>
  );
}
