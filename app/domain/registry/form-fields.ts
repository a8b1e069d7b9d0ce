import { z } from 'zod';
import { isDay, type Day } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';

const reopened = 'ページを開きなおして、もう一度お試しください。';
export const idSchema = z.uuid({ error: reopened });
export const versionSchema = z.coerce.number({ error: reopened }).int();

/** Text that may be left out; what is there is guarded like every text of the team (D3). */
export function optionalText(label: string, max: number) {
  return teamText({ label, max })
    .optional()
    .transform((text) => text ?? '');
}

/** A day that may be left out. */
export function optionalDay(label: string) {
  return z
    .string()
    .refine(isDay, { error: `${label}は、日付を選んでください。` })
    .optional()
    .transform((day): Day | null => day ?? null);
}

/** How something was asked after the registration. */
export const howAsked = ['telephone', 'visit', 'portal'] as const;
