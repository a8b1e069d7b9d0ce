import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { Waiting } from '~/domain/matching/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band } from '~/ui';

export interface OthersWaitingProps {
  offers: readonly {
    offer: { id: string; title: string };
    waiting: readonly (Omit<Waiting, 'needs' | 'placement'> & { placement: { status: string } })[];
  }[];
}

/** Who else is on the way to the places that stand first, so that nobody is promised what somebody waits for. */
export function OthersWaiting({ offers }: OthersWaitingProps) {
  if (offers.length === 0) return null;
  return (
    <Band title="同じ枠を待つ方" lead="上の三つの場所を、ほかの方も待っています">
      <ul className="lines">
        {offers.map(({ offer, waiting }) => (
          <li key={offer.id}>
            <Link className="link-tall" to={paths.waiting(offer.id)}>
              「{offer.title}」を待つ方を、並べて見る
            </Link>
            {waiting.map(({ code, line, since, placement }) => (
              <div key={code}>
                <CaseLine line={line} />
                <p className="source">
                  {placementStatusNames[placement.status as PlacementStatus]}、{formatDayShort(since)}から
                </p>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Band>
  );
}
