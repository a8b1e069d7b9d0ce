import { Link } from '@remix-run/react';
import type { MatchPage, PlaceCard } from '~/domain/matching/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { paths } from '~/paths';
import { LinkButton } from '~/ui';

const over = ['ended', 'declined'];

/** The way from a place to the person: proposing it, or what has become of it already. */
export function Propose({
  code,
  card,
  placement,
}: {
  code: string;
  card: PlaceCard;
  placement: MatchPage['placements'][string] | undefined;
}) {
  const propose = (
    <LinkButton
      to={paths.newPlacement({
        case: code,
        host: card.hostId,
        ...(card.offerId ? { opportunity: card.offerId } : {}),
      })}
    >
      ご本人に提案する
    </LinkButton>
  );
  if (!placement) return propose;
  const status = placementStatusNames[placement.status as PlacementStatus];
  return (
    <>
      {over.includes(placement.status) ? propose : null}
      <span>
        この場所は「{status}」です。<Link to={paths.placement(placement.id)}>受入れを開く</Link>
      </span>
    </>
  );
}
