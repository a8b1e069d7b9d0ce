import { Link } from '@remix-run/react';
import { formatDayShort, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Tag } from '~/ui';

export interface LeadRowProps {
  lead: {
    id: string;
    name: string;
    area: string;
    kind: string;
    source: string;
    note: string;
    closeReason: string;
    nextWhat: string;
    nextOn: Day | null;
    gap: { what: string } | null;
    owner: string | null;
    knownOn: Day;
    host: { name: string } | null;
    offer: { reference: string; whenText: string } | null;
  };
  today: Day;
}

/** One lead in the board: what it is, where it came from, when it is asked again. */
export function LeadRow({ lead, today }: LeadRowProps) {
  const { offer, nextOn } = lead;
  return (
    <li className="line">
      <h3 className="heading-3">
        <Link className="link-tall" to={paths.lead(lead.id)}>
          {lead.name}
        </Link>
      </h3>
      <p className="facts-line">
        <span>{lead.area}</span>
        {lead.kind ? <span>{lead.kind}</span> : null}
        <span>
          {lead.source}
          {offer ? ` ${offer.reference}` : ''}
        </span>
        <span>{formatDayShort(lead.knownOn)}から</span>
        {lead.owner ? <span>担当 {lead.owner}</span> : null}
      </p>
      {offer ? <p>いつ：{offer.whenText}</p> : lead.note ? <p>{lead.note}</p> : null}
      {lead.gap ? <p>こたえになりそうなもの：{lead.gap.what}</p> : null}
      {lead.closeReason ? <p>理由：{lead.closeReason}</p> : null}
      {lead.host ? <p>受入先：{lead.host.name}</p> : null}
      {nextOn ? (
        <p>
          <Tag mark={nextOn <= today ? 'old' : 'half'}>
            次は{formatDayShort(nextOn)}
            {lead.nextWhat ? `　${lead.nextWhat}` : ''}
          </Tag>
        </p>
      ) : null}
    </li>
  );
}
