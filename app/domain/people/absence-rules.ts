import { contactMeans } from './contact-means';

/** What a municipality settles about people who no longer answer (D5). */
export interface AbsenceLimits {
  /** So often somebody is sought before a suspension is put to a meeting (CNF-4) … */
  readonly attempts: number;
  /** … in so many ways; one of them is always a visit. */
  readonly means: number;
  /** For so many months after a 中断 a case goes on where it stood, without the whole intake (CLS-7). */
  readonly resumeMonths: number;
}

/** Handbook CNF-4 and §3.2. */
export const usualAbsenceLimits: AbsenceLimits = { attempts: 3, means: 2, resumeMonths: 3 };

export const absenceLimitRanges: Record<keyof AbsenceLimits, readonly [least: number, most: number]> = {
  attempts: [2, 20],
  means: [1, contactMeans.length],
  resumeMonths: [1, 12],
};

/** The limits in a stored setting; whatever is missing or out of range is as usual. */
export function absenceLimitsOf(stored: unknown): AbsenceLimits {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const value = (key: keyof AbsenceLimits): number => {
    const [least, most] = absenceLimitRanges[key];
    const number = given[key];
    return typeof number === 'number' && number >= least && number <= most ? number : usualAbsenceLimits[key];
  };
  return { attempts: value('attempts'), means: value('means'), resumeMonths: value('resumeMonths') };
}
