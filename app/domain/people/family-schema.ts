import { z } from 'zod';
import { outwardText } from '~/lib/text-guard';
import { familyEndReasons, familyMeans, familyRoles } from './family-rules';
import { code, day, deviceMade, version } from './fields';

/** What is written of the family is held to the stricter guard: the person has not agreed to a word about them (D2, D3). */
export const recordFamilyContactSchema = z.object({
  code,
  /** Made with the form: sent twice, it is one line. */
  contact: deviceMade.optional(),
  contactOn: day('連絡した日'),
  who: z.enum(familyRoles, { error: 'どなたと話したかを選んでください。' }),
  means: z.enum(familyMeans, { error: '方法を選んでください。' }),
  agreed: outwardText({ label: 'ご家族と決めたこと', max: 300 }),
  personMayKnow: z.enum(['yes', 'no'], { error: 'ご本人に話してよいかを選んでください。' }),
  nextOn: day('つぎに連絡する日').optional(),
});

export const endFamilyConsultationSchema = z.object({
  code,
  version,
  reason: z.enum(familyEndReasons, { error: '相談を終えるわけを選んでください。' }),
});
