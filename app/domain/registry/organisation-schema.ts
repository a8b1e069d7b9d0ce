import { z } from 'zod';
import { readingOf } from '~/lib/text/fold';
import { readCorporateNumber } from './corporate-number';
import { idSchema, optionalUrl, versionSchema } from './form-fields';
import { organisationKinds } from './labels';

const corporateNumber = z
  .string()
  .refine((text) => readCorporateNumber(text) !== null, {
    error:
      '法人番号の13桁を確かめてください。いちばん左の数字は、残りの12桁から決まります。国税庁の法人番号公表サイトで調べられます。',
  })
  .overwrite((text) => readCorporateNumber(text) ?? text)
  .optional();

const fields = {
  name: z
    .string({ error: '法人・団体の名前を書いてください。' })
    .trim()
    .min(1, '法人・団体の名前を書いてください。')
    .max(80, '名前は80字までにしてください。'),
  kana: z.string().max(100, 'よみは100字までにしてください。').overwrite(readingOf).default(''),
  kind: z.enum(organisationKinds, { error: '種類を選んでください。' }).optional(),
  corporateNumber,
  url: optionalUrl,
};

/** `hostId`: the site that is put under it at once. */
export const registerOrganisationSchema = z.object({ hostId: idSchema.optional(), ...fields });

export const updateOrganisationSchema = z.object({ id: idSchema, version: versionSchema, ...fields });

/** Puts a host under an organisation, or under none. */
export const chooseOrganisationSchema = z.object({
  hostId: idSchema,
  version: versionSchema,
  organisationId: z.union([idSchema, z.literal('none')], { error: '法人・団体を選んでください。' }),
});

export const mergeOrganisationsSchema = z
  .object({
    keepId: idSchema,
    version: versionSchema,
    dropId: z.uuid({ error: '同じ法人・団体を選んでください。' }),
  })
  .refine(({ keepId, dropId }) => keepId !== dropId, {
    path: ['dropId'],
    error: '別の法人・団体を選んでください。',
  });
