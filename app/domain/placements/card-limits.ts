import { z } from 'zod';
import { usualK } from './anonymity';

/** What a municipality settles about cards shown to hosts (D5, D11). */
export interface CardLimits {
  /** People of whom each could be the one on a card that names age or area. */
  k: number;
  /** Days after which an inquiry card shows nothing any more. */
  inquiryDays: number;
  /** The same of an acceptance card. */
  acceptanceDays: number;
  /** With fewer residents 「特定されるおそれ」 is asked about before a card goes out. */
  smallTown: number;
}

/** Handbook §5.5 and §5.6: k = 3, inquiry cards 90 days; the others are our own. */
export const usualCardLimits: CardLimits = {
  k: usualK,
  inquiryDays: 90,
  acceptanceDays: 180,
  smallTown: 20_000,
};

/** What is rare: held by fewer current profiles than this (handbook §5.4). */
export const rareBelow = 5;

export const cardLimitRanges: Record<keyof CardLimits, readonly [number, number]> = {
  k: [2, 20],
  inquiryDays: [7, 365],
  acceptanceDays: [30, 365],
  smallTown: [0, 999_999],
};

const names: Record<keyof CardLimits, string> = {
  k: '人数',
  inquiryDays: '打診の札の日数',
  acceptanceDays: '受入れカードの日数',
  smallTown: '人口',
};

/** A whole number as typed; full-width digits and commas are welcome. */
function limit(key: keyof CardLimits) {
  const [least, most] = cardLimitRanges[key];
  const message = `${names[key]}は${least}から${most.toLocaleString('ja-JP')}までの数字で入れてください。`;
  return z
    .string({ error: message })
    .overwrite((typed) => typed.normalize('NFKC').replaceAll(',', '').trim())
    .refine((typed) => /^\d{1,6}$/.test(typed) && +typed >= least && +typed <= most, message);
}

export const cardLimitsSchema = z.object({
  k: limit('k'),
  inquiryDays: limit('inquiryDays'),
  acceptanceDays: limit('acceptanceDays'),
  smallTown: limit('smallTown'),
  validFrom: z.iso.date({ message: 'いつからかを選んでください。' }),
});

/** The limits in a stored setting; whatever is missing or out of range is as usual. */
export function cardLimitsOf(stored: unknown): CardLimits {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const value = (key: keyof CardLimits): number => {
    const [least, most] = cardLimitRanges[key];
    const number = given[key];
    return typeof number === 'number' && number >= least && number <= most ? number : usualCardLimits[key];
  };
  return {
    k: value('k'),
    inquiryDays: value('inquiryDays'),
    acceptanceDays: value('acceptanceDays'),
    smallTown: value('smallTown'),
  };
}
