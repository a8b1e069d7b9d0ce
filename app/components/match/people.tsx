import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { PersonForOffer } from '~/domain/matching/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Disclosure, Tag, Tags, VisuallyHidden } from '~/ui';
import { ThreeViews } from './three-views';

export interface SuitedPeopleProps {
  people: readonly (PersonForOffer & { readonly why?: string })[];
  /** The offer and its host, as the address of the page names them that looks at one person and one offer. */
  offer: { readonly host: string; readonly opportunity: string };
}

/** People before the others are folded away. */
const SHOWN = 5;

/** Cases that an offer may suit, each with whether it can be proposed, and the reasons on demand; many are folded away. */
export function SuitedPeople({ people, offer }: SuitedPeopleProps) {
  const rest = people.slice(SHOWN);
  return (
    <>
      <People people={people.slice(0, SHOWN)} offer={offer} />
      {rest.length > 0 ? (
        <Disclosure summary={`ほかの${rest.length}人`}>
          <People people={rest} offer={offer} />
        </Disclosure>
      ) : null}
    </>
  );
}

function People({ people, offer }: SuitedPeopleProps) {
  return (
    <ul className="lines">
      {people.map(({ line, band, explanation, why }) => (
        <li key={line.code}>
          <div className="lines__row">
            <CaseLine line={line} />
            <Link className="link-tall" to={paths.whyNot(line.code, offer)}>
              この方とこの枠を見る
              <VisuallyHidden>：{formatCaseCode(line.code)}</VisuallyHidden>
            </Link>
          </div>
          <Tags>
            <Tag mark={band === 'ready' ? 'full' : 'dotted'} about="打診できるか">
              {band === 'ready' ? '打診できる' : 'まず聞いてみる'}
            </Tag>
            {why ? <Tag about="知らせたわけ">{why}</Tag> : null}
          </Tags>
          <Disclosure
            summary={`合うところ ${explanation.fits.length}・調整 ${explanation.adjusts.length}・まだ分からない ${explanation.unknowns.length}`}
          >
            <ThreeViews explanation={explanation} heading="h4" />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
