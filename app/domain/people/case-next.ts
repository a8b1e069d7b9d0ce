import type { CaseFacts } from './case-rules';

export type NextCaseStep = {
  readonly to:
    'consents' | 'family' | 'profile' | 'plan' | 'case' | 'matches' | 'placement' | 'meetings' | 'decision';
  readonly label: string;
  readonly why: string;
};

/** The one thing to do next, with its reason; null when nothing waits. */
export function nextCaseStep(
  facts: CaseFacts,
  { newestPlan, hasLivePlacement }: { newestPlan: string | null; hasLivePlacement: boolean },
): NextCaseStep | null {
  const { consultation, plan_meeting_members, hosts_anonymous } = facts.consents;
  switch (facts.status) {
    case 'intake':
      if (facts.familyConsultation) {
        return {
          to: 'family',
          label: 'ご家族との連絡を書く',
          why: 'ご本人は、まだこの相談に同意していません。会えたら、記録の扱いを説明します。急がせる必要はありません。',
        };
      }
      if (consultation !== 'granted') {
        return {
          to: 'consents',
          label: '相談の同意を記録する',
          why: '記録の扱いを説明し、返事を聞いたところまでを残します。',
        };
      }
      return {
        to: 'case',
        label: 'アセスメントを始める',
        why: '相談の同意があります。担当を決めて始められます。',
      };
    case 'assessing':
      return facts.strengthsAndWishes === 0
        ? {
            to: 'profile',
            label: '強みと願いを聞く',
            why: '一つでもあれば、プランとつなぎ先を考えられます。',
          }
        : { to: 'plan', label: 'プランを書く', why: '強みと願いが入っています。目標を一つから書けます。' };
    case 'planning':
      return plan_meeting_members === 'granted'
        ? { to: 'plan', label: 'プランを会議へ出す', why: '会議で話し合う同意があります。' }
        : {
            to: 'consents',
            label: '会議での共有の同意を聞く',
            why: '同意があると、プランを会議へ出せます。',
          };
    case 'deciding':
      return newestPlan === 'found_appropriate'
        ? {
            to: 'decision',
            label: '支援決定の起案を見る',
            why: '会議で適切と判断されました。市の決定を待っています。',
          }
        : { to: 'meetings', label: '会議の議題を見る', why: 'プランを会議へ出しています。' };
    case 'active':
      if (hasLivePlacement) {
        return {
          to: 'placement',
          label: '受入れの様子を見る',
          why: '受入先との話が進んでいます。つぎの一歩は受入れのページにあります。',
        };
      }
      return hosts_anonymous === 'granted'
        ? { to: 'matches', label: '受入先をさがす', why: '支援決定があり、匿名で打診する同意もあります。' }
        : { to: 'consents', label: '打診の同意を聞く', why: '同意があると、受入先に匿名で聞けます。' };
    case 'closed':
    case 'suspended':
    case 'handed_back':
    case 'withdrawn':
    case 'transferred':
      return null;
  }
}
