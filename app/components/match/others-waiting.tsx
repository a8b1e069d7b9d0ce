import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { Waiting } from '~/domain/matching/index.server';
import { placementStatusNames, type PlacementStatus } from '~/domain/placements/rules';
import { formatDayShort } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Disclosure } from '~/ui';

export interface OthersWaitingProps {
  offers: readonly {
    offer: { id: string; title: string };
    waiting: readonly (Omit<Waiting, 'needs' | 'placement'> & { placement: { status: string } | null })[];
  }[];
  /** Of those without a place only so many were looked at; null: everybody. */
  lookedAt: number | null;
}

const someOnly = (count: number) =>
  `行き先のまだない方は、これらの枠に打診できる方のうち、待ちはじめた日の早い${count}人だけを見ています。`;

/** Who else waits for the places that stand first, so that nobody is promised what somebody waits for. */
export function OthersWaiting({ offers, lookedAt }: OthersWaitingProps) {
  if (offers.length === 0 && lookedAt === null) return null;
  const some = lookedAt === null ? '' : someOnly(lookedAt);
  const lead =
    offers.length > 0 ? '上の三つの場所を、ほかの方も待っています。' : '見たなかに、待っている方はいません。';
  return (
    <Band title="同じ枠を待つ方" lead={`${lead}${some}`}>
      <ul className="lines">
        {offers.map(({ offer, waiting }) => (
          <li key={offer.id} className="stack">
            <Link className="link-tall" to={paths.waiting(offer.id)}>
              「{offer.title}」を待つ方を、並べて見る
            </Link>
            <div className="open-on-wide">
              <Disclosure summary={`${waiting.length}人が待っています`}>
                <div className="stack">
                  {waiting.map(({ code, line, since, placement }) => (
                    <div key={code}>
                      <CaseLine line={line} />
                      <p className="source">
                        {placement
                          ? `${placementStatusNames[placement.status as PlacementStatus]}、${formatDayShort(since)}に提案`
                          : `合う場所の上から三つに入る、${formatDayShort(since)}から待っている`}
                      </p>
                    </div>
                  ))}
                </div>
              </Disclosure>
            </div>
          </li>
        ))}
      </ul>
    </Band>
  );
}
