import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { usualAbsenceLimits, type AbsenceLimits } from './absence-rules';
import { caseStatusNames, type CaseStatus } from './case-rules';
import { contactMeans, type ContactMeans } from './contact-means';

export { contactMeans, type ContactMeans };

export const contactMeansNames: Record<ContactMeans, string> = {
  visit: '訪問',
  telephone: '電話',
  letter: '手紙',
  message: 'メール・メッセージ',
  through_others: '関係者や近所に聞く',
};

export const contactResults = ['no_answer', 'heard_of', 'reached'] as const;
export type ContactResult = (typeof contactResults)[number];
export const contactResultNames: Record<ContactResult, string> = {
  no_answer: '返事がなかった',
  heard_of: '様子だけ聞けた',
  reached: 'ご本人と話せた',
};

export interface Attempt {
  readonly triedOn: Day;
  readonly means: ContactMeans;
  readonly result: ContactResult;
}

/** What was tried since the person was last heard. */
export interface ContactLog {
  readonly since: Day | null;
  readonly attempts: number;
  readonly means: number;
  readonly visited: boolean;
  /** What is still to be tried, each as a sentence; empty when it is enough. */
  readonly missing: readonly string[];
}

/**
 * Only attempts after the last contact count: whoever was talked to since is not lost (CNF-3, CNF-4).
 *
 * @param least so often, in so many ways; one of them is always a visit.
 */
export function contactLogOf(
  all: readonly Attempt[],
  lastContactOn: Day | null,
  least: Pick<AbsenceLimits, 'attempts' | 'means'> = usualAbsenceLimits,
): ContactLog {
  const reached = all.filter(({ result }) => result === 'reached').map(({ triedOn }) => triedOn);
  const since = [...reached, ...(lastContactOn === null ? [] : [lastContactOn])].sort().at(-1) ?? null;
  const tried = all.filter(({ triedOn }) => since === null || triedOn > since);
  const means = new Set(tried.map((attempt) => attempt.means));
  const log = { since, attempts: tried.length, means: means.size, visited: means.has('visit') };
  return { ...log, missing: missingIn(log, least) };
}

function missingIn(
  { attempts, means, visited }: Omit<ContactLog, 'missing'>,
  least: Pick<AbsenceLimits, 'attempts' | 'means'>,
): string[] {
  const missing: string[] = [];
  if (attempts < least.attempts) missing.push(`あと${least.attempts - attempts}回`);
  if (means < least.means)
    missing.push(least.means > 2 ? `あわせて${least.means}とおりの方法で` : 'ほかの方法でも');
  if (!visited) missing.push('自宅の訪問も');
  return missing;
}

/** Whether an attempt may be recorded; what was tried stays as it was written. */
export function decideAttempt(facts: {
  readonly status: CaseStatus;
  readonly triedOn: Day;
  readonly today: Day;
}): Decision {
  if (facts.status !== 'active' && facts.status !== 'suspended') {
    return refuse(
      `いまは「${caseStatusNames[facts.status]}」なので、連絡の試みは残しません。`,
      '支援中と中断のケースで残します。連絡がついた日は「つぎの予定」に書けます。',
    );
  }
  return facts.triedOn > facts.today
    ? refuse('先の日の連絡は記録できません。', '連絡をとろうとした日を入れてください。')
    : allowed;
}

/** Whether a suspension may be put to a meeting: only when contact is completely lost (CNF-3, CNF-4). */
export function decideContactLost(facts: {
  readonly log: ContactLog;
  /** Said by who proposes it: nothing at all is heard from the person. */
  readonly isLost: boolean;
  /** Why the least number of attempts was not made; '' where none is told. */
  readonly exception: string;
}): Decision {
  if (!facts.isLost) {
    return refuse(
      '中断は、ご本人と完全に連絡が取れなくなったときだけ会議に出せます。',
      'お休みや迷いのあるときは、支援を続けながら待てます。受入れを「お休み」にするか、つぎの日を決めてください。',
    );
  }
  if (facts.log.missing.length === 0 || facts.exception.trim() !== '') return allowed;
  return refuse(
    `連絡の試みが、まだ足りません（${facts.log.missing.join('、')}）。`,
    '「連絡の記録」に残してください。できないわけがあるときは、「試みが足りないわけ」に書くと出せます。',
  );
}
