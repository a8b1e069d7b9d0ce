import { Link } from '@remix-run/react';
import { formatDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Facts } from '~/ui';

interface LeadFactsProps {
  lead: {
    area: string;
    kind: string;
    source: string;
    note: string;
    closeReason: string;
    nextWhat: string;
    nextOn: Day | null;
    gap: { what: string } | null;
    wish: { words: string; answers: string } | null;
    proposal: { sentence: string; host: { id: string; name: string } } | null;
    owner: string | null;
    knownOn: Day;
    offer: {
      reference: string;
      what: string;
      whereText: string;
      whenText: string;
      remark: string;
      receivedOn: Day;
      contact: { name: string; way: string; until: Day } | null;
    } | null;
  };
}

/** What is known of a lead; the contact only as long as it may be seen. */
export function LeadFacts({ lead }: LeadFactsProps) {
  const { offer } = lead;
  const facts = [
    { label: 'できること', value: offer?.what ?? '' },
    { label: 'どこ', value: [lead.area, offer?.whereText].filter(Boolean).join('　') },
    { label: 'いつごろ', value: offer?.whenText ?? '' },
    { label: '知っておいてほしいこと', value: offer?.remark ?? '' },
    ...(offer ? [{ label: '連絡先', value: <Contact contact={offer.contact} /> }] : []),
    { label: 'こたえになりそうな足りない資源', value: lead.gap?.what ?? '' },
    { label: '地域の声', value: lead.wish ? `「${lead.wish.words}」` : '' },
    { label: 'こたえになりそうなもの', value: lead.wish?.answers ?? '' },
    ...(lead.proposal ? [{ label: '受入先に聞いたこと', value: <Asked proposal={lead.proposal} /> }] : []),
    { label: '種類', value: lead.kind },
    { label: 'メモ', value: lead.note },
    { label: '知ったきっかけ', value: lead.source },
    { label: '受付番号', value: offer?.reference ?? '' },
    { label: offer ? '届いた日' : '知った日', value: formatDay(offer?.receivedOn ?? lead.knownOn) },
    { label: '担当', value: lead.owner ?? '' },
    { label: '見送った理由', value: lead.closeReason },
    {
      label: 'つぎ',
      value: [lead.nextOn ? formatDay(lead.nextOn) : '', lead.nextWhat].filter(Boolean).join('　'),
    },
  ];
  return <Facts items={facts.filter(({ value }) => value !== '')} />;
}

function Asked({
  proposal: { sentence, host },
}: {
  proposal: { sentence: string; host: { id: string; name: string } };
}) {
  return (
    <>
      「{sentence}」
      <Link className="link-tall" to={`${paths.host(host.id)}#asked`}>
        {host.name}に聞いたことを見る
      </Link>
    </>
  );
}

function Contact({ contact }: { contact: { name: string; way: string; until: Day } | null }) {
  if (!contact) return <span className="muted">消しました</span>;
  return (
    <>
      {contact.name}　{contact.way}
      <span className="fact-note">
        職員だけが見られます。登録か見送りが決まると消えます。{formatDay(contact.until)}を過ぎても消えます。
      </span>
    </>
  );
}
