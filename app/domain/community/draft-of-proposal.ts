import type { LeadDraft } from './draft-of-wish';

/** What a host wants to talk over. */
interface Proposal {
  readonly id: string;
  readonly sentence: string;
  readonly note: string;
  readonly host: { readonly name: string };
  /** Null: the host in general. */
  readonly offer: { readonly title: string } | null;
  /** What its offer is, a word of the field; empty: not known. */
  readonly menu: string;
  readonly kind: string;
  readonly areaId: string | null;
}

const longestNote = 200;

/** The draft of a lead out of what a host was asked: all of it from the question, nothing of anybody for whom it was. */
export function draftOfProposal({
  id,
  sentence,
  note,
  host,
  offer,
  menu,
  kind,
  areaId,
}: Proposal): LeadDraft {
  const about = offer ? `受入枠「${offer.title}」${menu ? `（${menu}）` : ''}について、` : '';
  const why = `${about}「${sentence}」と聞いて、相談したいとのこと。${note}`;
  return {
    value: id,
    words: sentence,
    name: host.name,
    kind,
    area: areaId ?? '',
    source: 'case_need',
    note: Array.from(why).slice(0, longestNote).join(''),
    nextWhat: '訪ねて、できる形を相談する',
  };
}
