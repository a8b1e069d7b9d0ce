import { Link } from '@remix-run/react';
import type { ProposalView } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, LinkButton } from '~/ui';
import { AsLead, Said, writeInto, type MayWithAnswer } from './ask-host';

export interface AskedBandProps {
  proposals: readonly ProposalView[];
  may: MayWithAnswer;
  /** Of one offer, which need not be named again. */
  ofOffer?: boolean;
}

/** 聞いたこと: what the host was asked and said, with what can follow from it. */
export function AskedBand({ proposals, may, ofOffer = false }: AskedBandProps) {
  if (proposals.length === 0) return null;
  return (
    <Band id="asked" title="聞いたこと" lead="受入先に電話で聞いたこと。新しい10件まで">
      <ul className="lines">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <p>「{proposal.sentence}」</p>
            <Said standing={proposal} />
            <p className="facts-line">
              <span>{proposal.about}</span>
              {proposal.offer && !ofOffer ? (
                <Link to={paths.opportunity(proposal.offer.id)}>{proposal.offer.title}</Link>
              ) : null}
            </p>
            <Follows proposal={proposal} may={may} />
          </li>
        ))}
      </ul>
    </Band>
  );
}

function Follows({ proposal, may }: { proposal: ProposalView; may: MayWithAnswer }) {
  const { id, open, toWriteIn, whyNotIn, lead, asked, host, offer } = proposal;
  if (toWriteIn && whyNotIn) return <p className="muted">{whyNotIn}</p>;
  if (toWriteIn && may.edit) {
    const to = writeInto({ hostId: host.id, offerId: offer?.id ?? null, asked }, id);
    return (
      <LinkButton variant="quiet" to={to}>
        受入枠に書き足す
      </LinkButton>
    );
  }
  if (lead) return <AsLead lead={lead} may={may} />;
  if (!open || !may.make) return null;
  return (
    <LinkButton variant="quiet" to={paths.newLead({ proposal: id })}>
      開拓の候補にする
    </LinkButton>
  );
}
