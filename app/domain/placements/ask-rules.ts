import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { PlacementFacts } from './rules';
import { decideSchoolForInquiry } from './school-rules';

type AskFacts = Pick<PlacementFacts, 'consentToAsk' | 'host' | 'school' | 'refusedMusts' | 'openMusts'>;

/** Whether a host may be asked now: the person's consent, the host, school age and the musts (I9). */
export function decideAsk(facts: AskFacts): Decision {
  if (!facts.consentToAsk) {
    return refuse(
      '受入先へ匿名で打診することの同意がありません。',
      'ご本人に説明し、「受入先への匿名の打診」の同意を記録してください。',
    );
  }
  if (facts.host.stance === 'list_only') {
    return refuse('この受入先は「載せるだけ」の約束です。打診はしません。', 'ほかの受入先を探してください。');
  }
  if (facts.host.stance === 'not_now') {
    return refuse('この受入先は「今は難しい」としています。', '見直しの時期に、もう一度聞いてください。');
  }
  if (facts.host.stance === 'not_asked') {
    return refuse(
      '受け入れを考えているか、まだ聞いていません。',
      '電話で聞き、受入先のページで受入れの気持ちを記録してください。',
    );
  }
  if (facts.host.status !== 'listed') {
    return refuse('この受入先はまだ掲載されていません。', '責任者が確かめて掲載すると、打診できます。');
  }
  if (!facts.host.assessed) {
    return refuse(
      '受入先アセスメント（訪問の記録）がありません。',
      '訪問して、受入先のページに記録してください。',
    );
  }
  const school = decideSchoolForInquiry(facts.school);
  if (!school.ok) return school;
  if (facts.refusedMusts.length > 0) {
    return refuse(
      `どうしても要る条件に合いません：${facts.refusedMusts.join('、')}。`,
      '条件をご本人と見直すか、ほかの受入先を探してください。',
    );
  }
  if (facts.openMusts.length > 0) {
    return refuse(
      `どうしても要る条件の答えがまだです：${facts.openMusts.join('、')}。`,
      '先に受入先へ聞き、答えを記録してください。',
    );
  }
  return allowed;
}
