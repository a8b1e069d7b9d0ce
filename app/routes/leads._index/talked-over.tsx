import { Link } from '@remix-run/react';
import { Said } from '~/components/match/ask-host';
import type { ProposalView } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, LinkButton } from '~/ui';

/** What hosts want to talk over and nobody has taken up yet. */
export function TalkedOver({ proposals, more }: { proposals: readonly ProposalView[]; more: number }) {
  if (proposals.length === 0) return null;
  return (
    <Band
      title="受入先が相談したいとのこと"
      lead="受入先に電話で聞いたこと。待っている日の長いものから"
      count={`${proposals.length + more}件`}
    >
      <ul className="lines">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="line">
            <h3 className="heading-3">
              <Link className="link-tall" to={`${paths.host(proposal.host.id)}#asked`}>
                {proposal.host.name}
              </Link>
            </h3>
            <p>「{proposal.sentence}」</p>
            <Said standing={proposal} />
            <LinkButton variant="quiet" to={paths.newLead({ proposal: proposal.id })}>
              開拓の候補にする
            </LinkButton>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="muted">ほかに{more}件あります。ここで続きを決めると、つぎのものが出ます。</p>
      ) : null}
    </Band>
  );
}
