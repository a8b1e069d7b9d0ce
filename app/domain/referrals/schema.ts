import { z } from 'zod';
import { openCaseSchema } from '~/domain/people/schema';
import { teamText } from '~/lib/text-guard';

/** How far the person is with it: an agency hands somebody on only with their agreement, or tells of a family (INT-5). */
export const referralBeginnings = ['granted', 'family'] as const;

const carried = openCaseSchema.shape;

export const referSchema = z
  .object({
    gapType: carried.gapType,
    referralSource: carried.referralSource,
    areaId: carried.areaId,
    isMinor: carried.isMinor,
    agencyId: carried.agencyId,
    strengths: carried.strengths,
    wishes: carried.wishes,
    considerations: carried.considerations,
    musts: carried.musts,
    slots: carried.slots,
    method: carried.method,
    beginning: z.enum(referralBeginnings, { error: 'ご本人の同意があるかを選んでください。' }),
    hostId: z.uuid({ error: 'ページを開きなおして、もう一度お試しください。' }).optional(),
    message: teamText({ label: '頼みたいこと', max: 200 }).optional(),
  })
  .refine(({ beginning, method }) => beginning === 'family' || method !== undefined, {
    path: ['method'],
    error: 'どのように説明したかを選んでください。',
  });

export const askAgainSchema = z.object({
  code: z.string({ error: 'ページを開きなおして、もう一度お試しください。' }).max(40),
});

/** The most contacts a municipality keeps for what cannot wait. */
export const mostUrgentContacts = 6;

const telephone = z
  .string()
  .overwrite((typed) =>
    typed
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/[‐-―−ー]/gu, '-'),
  )
  .refine(
    (typed) => /^[0-9#][0-9-]{1,13}$/.test(typed),
    '電話番号を、数字とハイフンで入れてください。例：0547-00-0000',
  );

export const urgentContactsSchema = z.object({
  contacts: z
    .array(
      z.object({
        name: z.string().trim().max(30, '30字までにしてください。').optional(),
        phone: telephone.optional(),
        note: z.string().trim().max(60, '60字までにしてください。').optional(),
      }),
    )
    .max(mostUrgentContacts)
    .default([])
    .superRefine((contacts, context) => {
      for (const [index, { name, phone }] of contacts.entries()) {
        if (name && !phone) {
          const message = '電話番号も入れてください。';
          context.addIssue({ code: 'custom', path: [index, 'phone'], message });
        }
        if (phone && !name) {
          const message = 'どこの電話かも入れてください。';
          context.addIssue({ code: 'custom', path: [index, 'name'], message });
        }
      }
    }),
  validFrom: z.iso.date({ message: 'いつからかを選んでください。' }),
});
