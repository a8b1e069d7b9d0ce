import { z } from 'zod';
import { aftercareOf, stabilityViews } from '~/domain/people/rules';
import { aftercareMonths, aftercareNotChosen, aftercareWay } from '~/domain/people/schema';
import { slugOf } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const code = z.string({ error: reopened }).max(40, reopened);
const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false);
const meetingId = z.uuid({ message: '会議を選んでください。' });
/** What the meeting judges a closure by (CNF-20, CNF-21, CLS-1, CLS-3, CLS-6). */
export const proposeClosureSchema = z
  .object({
    code,
    meetingId,
    reason: slugOf('caseClosure'),
    isConnected: checked,
    connectedHow: teamText({ label: 'つながりができたと言える様子', max: 300 }).optional(),
    isStable: checked,
    stableHow: teamText({ label: '安定したと言える様子', max: 300 }).optional(),
    stabilityPerson: z.enum(stabilityViews).optional(),
    stabilityHost: z.enum(stabilityViews).optional(),
    exception: teamText({ label: '確かめがそろわないまま終結するわけ', max: 300 }).optional(),
    goals: teamText({ label: '目標がどこまで進んだか', max: 400 }),
    supporters: teamText({ label: '支える人たちの様子', max: 400 }),
    evaluation: teamText({ label: '支援の経過と成果', max: 600 }),
    aftercare: aftercareWay,
    aftercareMonths,
    leadAgencyId: z.uuid({ error: '主担当を一覧から選んでください。' }).optional(),
  })
  .refine(({ reason, aftercare }) => aftercareOf(reason, aftercare) !== undefined, {
    path: ['aftercare'],
    error: aftercareNotChosen,
  });

/** What the meeting judges a suspension by (CNF-3, CNF-4). */
export const proposeSuspensionSchema = z.object({
  code,
  meetingId,
  isLost: checked,
  heardOf: teamText({ label: '関係者や地域から聞いたこと', max: 400 }),
  watchOver: teamText({ label: '中断の間の見守り', max: 400 }),
  recontactOn: z.iso.date({ error: 'もう一度連絡をとる日を選んでください。' }),
  exception: teamText({ label: '試みが足りないわけ', max: 300 }).optional(),
});

export const withdrawEndingSchema = z.object({ code });
