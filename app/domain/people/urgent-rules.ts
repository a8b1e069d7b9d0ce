import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

/** For how many hours a case opened in an emergency can be read, unless the municipality has set another number (D5). */
export const usualUrgentHours = 24;

/** The least and the most a municipality can set. */
export const urgentHourLimits = { least: 1, most: 72 } as const;

/** How many cases one person can open so within a day; whoever needs more speaks to somebody first. */
export const mostUrgentADay = 5;

/** Why somebody opens a case that is not theirs to see. */
export const urgentKinds = ['life', 'inquiry', 'absent', 'other'] as const;
export type UrgentKind = (typeof urgentKinds)[number];
export const urgentKindNames: Record<UrgentKind, string> = {
  life: '命や安全にかかわる連絡があった',
  inquiry: '警察・消防・医療機関から問い合わせがあった',
  absent: '担当につながらず、きょうのうちに要る',
  other: 'そのほか',
};

export interface UrgentFacts {
  /** The reader sees the case anyway. */
  readonly seesAlready: boolean;
  /** How many cases the reader has opened so in the last 24 hours. */
  readonly openedLately: number;
}

/** Whether somebody may open a case in an emergency; who it is and why is written down, and those who answer for it hear of it. */
export function decideUrgentOpening({ seesAlready, openedLately }: UrgentFacts): Decision {
  if (seesAlready)
    return refuse('このケースは、いまも開けます。', 'ケースの一覧から、符号で探してください。');
  if (openedLately >= mostUrgentADay) {
    return refuse(
      `この24時間に、もう${mostUrgentADay}件を急いで開いています。`,
      '所属の責任者か、ケースの担当の機関に、電話でたずねてください。',
    );
  }
  return allowed;
}

/** Who has opened a case does not look at it again as the one who answers for it. */
export function decideSeen({ isOwn, seen }: { isOwn: boolean; seen: boolean }): Decision {
  if (isOwn) {
    return refuse(
      '自分が開いたものは、自分では確かめられません。',
      'ほかの責任者か、自治体職員に頼んでください。',
    );
  }
  if (seen) return refuse('もう確かめてあります。', 'ページを開きなおして、だれが確かめたかを見てください。');
  return allowed;
}
