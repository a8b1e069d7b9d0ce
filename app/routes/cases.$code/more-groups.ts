import type { MoreGroup, MoreLink } from '~/components/case/more-links';
import { paths } from '~/paths';
import type { FoundCase } from './found';

type Offer = MoreLink & { when?: boolean };

const offered = (links: readonly Offer[]): MoreLink[] =>
  links.filter(({ when }) => when !== false).map(({ when: _, ...link }) => link);

/** What can be done with this case more seldom: what leads on or to an end, with whom, and on paper. */
export function moreGroups(found: FoundCase): MoreGroup[] {
  return [
    { title: 'これからのこと', links: offered(ahead(found)) },
    { title: 'いっしょに関わる人', links: offered(together(found)) },
    { title: '記録と紙', links: offered(records(found)) },
  ];
}

function ahead({ line: { code, status }, steps, course, mayEdit, mayPlan }: FoundCase): Offer[] {
  const known = course.schemes > 0;
  return [
    {
      to: paths.caseSchemes(code),
      label: known ? `先に考えた制度（${course.schemes}件）` : '先に考えた制度',
      ...(!known && { help: 'プランを会議へ出す前に要ります。' }),
    },
    {
      to: paths.caseContacts(code),
      label: '連絡の記録',
      when: status === 'active' || status === 'suspended',
    },
    {
      to: paths.closeCase(code),
      label: '終結を会議に出す',
      help: 'つながりが安定したとき。',
      when: mayPlan && (status === 'active' || status === 'suspended'),
    },
    {
      to: paths.suspendCase(code),
      label: '中断を会議に出す',
      help: '完全に連絡がとれなくなったときだけ。',
      when: mayPlan && status === 'active',
    },
    { to: paths.aftercare(code), label: '終結後の連絡', when: status === 'closed' },
    {
      to: paths.endCase(code),
      label: 'つなぎもどし・取下げ・転出',
      help: '会議に出さずに終わるとき。',
      when: mayEdit && (steps.hand_back.ok || steps.transfer.ok),
    },
  ];
}

function together({ line: { code }, mayEdit, mayMeetFamily }: FoundCase): Offer[] {
  return [
    { to: paths.caseAgencies(code), label: '関わる機関' },
    { to: paths.caseFamily(code), label: 'ご家族との連絡', when: mayMeetFamily },
    { to: paths.caseHousehold(code), label: 'ご家族のケース（世帯）' },
    { to: paths.mergeCase(code), label: '同じ方のケースをまとめる', when: mayEdit },
  ];
}

function records({ line: { code }, mayEdit, mayOversee }: FoundCase): Offer[] {
  return [
    { to: paths.caseWorks(code), label: '作品（見せる・貸す・載せる）' },
    { to: paths.caseSlipLost(code), label: '対応票をなくしたとき', when: mayEdit },
    { to: paths.caseReadings(code), label: '記録を見た人の一覧' },
    { to: paths.caseCopy(code), label: '記録の写し（開示の求めに）', when: mayOversee },
  ];
}
