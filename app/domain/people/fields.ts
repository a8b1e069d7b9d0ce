import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';

/** Fields that the forms of this area share. */
export const reopened = 'ページを開きなおして、もう一度お試しください。';
export const id = z.uuid({ error: reopened });
/** An id that a device made for something new: it points at nothing that is there already. */
export const deviceMade = z
  .string({ error: reopened })
  .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, reopened);
export const code = z.string({ error: reopened }).max(40, reopened);
export const version = z.coerce.number({ error: reopened }).int().min(0);
export const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false);

export const day = (label: string) =>
  z
    .string({ error: `${label}を選んでください。` })
    .refine(isDay, { error: `${label}は、日付を選んでください。` });

/** A whole number that may be left out; full-width digits are read. */
export function count(label: string, min: number, max: number) {
  const message = `${label}は${min}から${max}までの数字で入れてください。`;
  return z
    .preprocess(
      (value) =>
        typeof value === 'string' ? value.normalize('NFKC').trim() || undefined : (value ?? undefined),
      z.coerce.number({ error: message }).int(message).min(min, message).max(max, message).optional(),
    )
    .optional();
}

/** Fields of a list by slug come with the form whether something was written in them or not. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, text]) => typeof text !== 'string' || text.trim() !== ''),
  );
}
