import { SuitedPeople, type SuitedPeopleProps } from '~/components/match';
import type { PeopleForOffer } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Pager } from '~/ui';

interface OfferPeopleProps {
  found: PeopleForOffer;
  offer: SuitedPeopleProps['offer'];
  /** Where another page of them stands. */
  href: (page: number) => string;
}

/** この枠が合いそうな方: of the cases that the reader sees. Whoever sees none has no such section, and no number of it. */
export function OfferPeople({ found: { people, total, page, pageSize }, offer, href }: OfferPeopleProps) {
  return (
    <Band
      id="people"
      title="この枠が合いそうな方"
      lead="見られるケースのうち、強みか願いが合い、外すわけのない方です。先に開いたケースから並びます。"
      count={`${total}人`}
    >
      {people.length === 0 ? (
        <EmptyState
          title="いまのところ、合いそうな方はいません"
          action={<LinkButton to={paths.cases()}>ケースの一覧</LinkButton>}
        >
          受入枠かプロフィールが変わると、ここに出ます。ここで受入れのあった方と、見送ると決めた方は入りません。
        </EmptyState>
      ) : (
        <>
          <SuitedPeople people={people} offer={offer} />
          <Pager page={page} pageSize={pageSize} total={total} unit="人" href={href} />
        </>
      )}
    </Band>
  );
}
