import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Notice } from '~/ui';

export interface Chain {
  leads: readonly {
    id: string;
    name: string;
    stageName: string;
    host: { id: string; name: string } | null;
  }[];
  offers: readonly {
    id: string;
    title: string;
    isOpen: boolean;
    host: { id: string; name: string };
    partner: { id: string; name: string; roleName: string } | null;
  }[];
  suggestsResolved: boolean;
}

interface GapChainProps {
  chain: Chain;
  /** The page of a lead opens only for those who work with leads. */
  mayLead: boolean;
  /** The reader has the step 「解消した」 here. */
  mayResolve: boolean;
}

/** From a lack to what answers it: whom somebody approached, and the offers that came of it. */
export function GapChain({ chain: { leads, offers, suggestsResolved }, mayLead, mayResolve }: GapChainProps) {
  if (leads.length === 0) return null;
  const met = offers.filter(({ isOpen }) => isOpen).map(({ title, host }) => `「${title}」（${host.name}）`);
  return (
    <>
      <ul className="told__chain">
        {leads.map((lead) => (
          <li key={lead.id}>
            声かけ先：{mayLead ? <Link to={paths.lead(lead.id)}>{lead.name}</Link> : lead.name}（
            {lead.stageName}）
            {lead.host ? (
              <>
                　→　受入先：<Link to={paths.host(lead.host.id)}>{lead.host.name}</Link>
              </>
            ) : null}
          </li>
        ))}
        {offers.map((offer) => (
          <li key={offer.id}>
            受入枠：<Link to={paths.opportunity(offer.id)}>{offer.title}</Link>（{offer.host.name}
            {offer.partner ? `と、${offer.partner.roleName}の${offer.partner.name}` : ''}
            {offer.isOpen ? '' : '・いまは新しく送れません'}）
          </li>
        ))}
      </ul>
      {suggestsResolved ? (
        <Notice title="解消したかもしれません">
          <p>
            受入枠{met.join('、')}が、足りなかったことに合います。
            {mayResolve ? '確かめて「解消した」を押してください。' : '確かめてください。'}
          </p>
        </Notice>
      ) : null}
    </>
  );
}
