import { consentScopeWords, type ConsentReminder, type ConsentScope } from '~/domain/people/rules';
import { formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import type { TodayItem } from './items';

interface ConsentFact {
  readonly caseId: string;
  readonly code: string;
  readonly scope: ConsentScope;
  readonly reminder: ConsentReminder;
}

const words: Record<ConsentReminder['kind'], (scope: string, day: string) => string> = {
  ends: (scope, day) => `「${scope}」の同意が${day}に切れます（60日前）`,
  ends_soon: (scope, day) => `「${scope}」の同意が${day}に切れます（30日前）`,
  ended: (scope, day) => `「${scope}」の同意が${day}に切れました。もう一度説明する`,
  unanswered: (scope, day) => `「${scope}」を${day}に説明して30日。急がせず、様子を聞く`,
};

/** A consent that ends, has ended or waits for an answer; told to staff alone, and never as something that is late (INT-15). */
export function consentItem({ caseId, code, scope, reminder }: ConsentFact, today: Day): TodayItem {
  const { kind, on, from } = reminder;
  const isDue = kind === 'ended' || on === today;
  return {
    key: `consent-${caseId}-${scope}`,
    ...(isDue
      ? { band: 'today' as const, when: 'きょう', day: today }
      : {
          band: 'waiting' as const,
          when: kind === 'unanswered' ? '返事待ち' : `${formatMonthDay(on)}まで`,
          day: from,
        }),
    what: words[kind](consentScopeWords[scope].name, formatMonthDay(on)),
    caseId,
    action: { label: '同意を見る', to: paths.consents(code) },
  };
}
