import type { CourseLink } from '~/components/case/course-links';
import { paths } from '~/paths';
import type { FoundCase } from './found';

/** What can be done with this case more seldom, in the order in which it comes up. */
export function courseLinks({ line, steps, course, mayEdit, mayPlan }: FoundCase): CourseLink[] {
  const { code, status } = line;
  const links: (CourseLink & { when: boolean })[] = [
    {
      to: paths.caseSchemes(code),
      label: '先に考えた制度',
      help:
        course.schemes > 0
          ? `${course.schemes}件を記録しています。`
          : 'まだ記録がありません。プランを会議へ出す前に要ります。',
      when: true,
    },
    {
      to: paths.caseContacts(code),
      label: '連絡の記録',
      help: '連絡がとれないときに、いつ、どう試みたかを残します。',
      when: status === 'active' || status === 'suspended',
    },
    {
      to: paths.closeCase(code),
      label: '終結を会議に出す',
      help: 'つながりが安定したとき。二つの確かめと、終結のあとの連絡を書きます。',
      when: mayPlan && (status === 'active' || status === 'suspended'),
    },
    {
      to: paths.suspendCase(code),
      label: '中断を会議に出す',
      help: '完全に連絡がとれなくなったときだけ。',
      when: mayPlan && status === 'active',
    },
    {
      to: paths.aftercare(code),
      label: '終結後の連絡',
      help: '連絡した様子を書きます。',
      when: status === 'closed',
    },
    {
      to: paths.endCase(code),
      label: 'つなぎもどし・取下げ・転出',
      help: '会議に出さずに終わるとき。支援会議で決まった終結・中断も、ここに残します。',
      when: mayEdit && (steps.hand_back.ok || steps.transfer.ok),
    },
  ];
  return links.filter(({ when }) => when).map(({ to, label, help }) => ({ to, label, help }));
}
