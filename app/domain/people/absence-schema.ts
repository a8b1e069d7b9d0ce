import { z } from 'zod';
import { absenceLimitRanges, type AbsenceLimits } from './absence-rules';
import { day } from './fields';

const names: Record<keyof AbsenceLimits, string> = {
  attempts: '連絡の試み',
  means: '試みる方法',
  resumeMonths: '支援中にもどれる月数',
};

/** A whole number as typed; full-width digits are welcome. */
function limit(key: keyof AbsenceLimits) {
  const [least, most] = absenceLimitRanges[key];
  const message = `「${names[key]}」は${least}から${most}までの数字で入れてください。`;
  return z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || undefined : typed),
    z.coerce.number({ error: message }).int(message).min(least, message).max(most, message),
  );
}

export const absenceLimitsSchema = z
  .object({
    attempts: limit('attempts'),
    means: limit('means'),
    resumeMonths: limit('resumeMonths'),
    validFrom: day('いつから'),
  })
  .refine(({ attempts, means }) => means <= attempts, {
    path: ['means'],
    error: '「試みる方法」は、「連絡の試み」の回数より多くできません。',
  });
