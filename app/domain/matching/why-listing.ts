import { hostStatusNames, stanceNames } from '~/domain/registry/rules';
import { listingFaults } from './faults';
import { dayText, offerSource, sourceText } from './sources';
import type { Fact, Mender, WhyInput } from './why-not';

type Found = Omit<Fact, 'source'>;

const found = (mark: Fact['mark'], text: string, ...menders: Mender[]): Found => ({ mark, text, menders });

/** G6: the place may be asked, is up to date, and has an offer that is open. */
export function listingFacts(of: WhyInput): Fact[] {
  const { judgement, standing, today } = of;
  const { place } = judgement;
  const registered = `受入先の登録、${dayText(standing.host.on, today)}`;
  const heard =
    place.confirmedOn === null ? registered : `さいごの確認、${dayText(place.confirmedOn, today)}`;
  return [
    {
      ...hostFact(of),
      source: place.source.from === 'open_data' ? sourceText(place.source, today) : registered,
    },
    { ...stanceFact(of), source: heard },
    ...(listingFaults(place, judgement.candidate).includes('too_old')
      ? [{ ...found('fail', '長いあいだ確かめられていない', 'confirm'), source: heard }]
      : []),
    { ...offerFact(of), source: offerSource(judgement, today) },
  ];
}

function hostFact({ standing: { host } }: WhyInput): Found {
  const text = `受入先：${hostStatusNames[host.status]}`;
  switch (host.status) {
    case 'draft':
      return found('fail', '受入先が下書きのままで、一覧に出ていない', 'host');
    case 'archived':
      return found('fail', '受入先は、登録を終えている', 'host');
    case 'paused':
      return found('fail', '受入先が、いま休み', 'host');
    case 'pending':
      return found('ask', '一覧に載せてよいか、まだ確かめていない', 'accept');
    case 'listed':
      return found('pass', text);
  }
}

function stanceFact({ judgement: { place } }: WhyInput): Found {
  const text = `受入れの気持ち：${stanceNames[place.stance]}`;
  switch (place.stance) {
    case 'list_only':
      return found('fail', `${text}（打診しない約束）`, 'elsewhere');
    case 'not_now':
      return found('fail', text, 'call');
    case 'not_asked':
      return found('ask', text, 'call');
    case 'welcome':
    case 'consult':
      return found('pass', text);
  }
}

function offerFact({ judgement, standing: { offer } }: WhyInput): Found {
  if (offer === null) {
    return judgement.candidate.real
      ? found('pass', '受入枠を募集している')
      : found('ask', '受入枠がまだないので、場所の種類から考えている', 'new_offer');
  }
  if (offer.status === 'draft') return found('fail', '受入枠が下書きのままで、募集していない', 'offer');
  if (offer.status === 'closed') return found('fail', '受入枠の募集を終えている', 'offer');
  if (offer.over) return found('fail', '受入枠の最後の日を過ぎている', 'offer');
  if (offer.status === 'paused') return found('fail', '受入枠の募集を休んでいる', 'offer');
  return found('pass', '受入枠を募集している');
}
