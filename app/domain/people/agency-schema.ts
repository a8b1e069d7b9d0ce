import { z } from 'zod';
import { teamText } from '~/lib/text-guard';
import { agencyParts, caseRefMax } from './agency-rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const seen = {
  code: z.string({ error: reopened }).max(40, reopened),
  version: z.coerce.number({ error: reopened }).int().min(0),
};

export const addAgencySchema = z.object({
  ...seen,
  agencyId: z.uuid({ error: '加える機関を一覧から選んでください。' }),
  part: z.enum(agencyParts, { error: 'どの立場で関わるかを選んでください。' }),
});

/** The ground on which an agency works that joined before grounds were kept. */
export const nameGroundSchema = z.object({
  ...seen,
  agencyId: z.uuid({ error: reopened }),
  part: z.enum(agencyParts, { error: 'どの立場で関わるかを選んでください。' }),
});

export const removeAgencySchema = z.object({ ...seen, agencyId: z.uuid({ error: reopened }) });

export const setCaseRefSchema = z.object({
  code: seen.code,
  caseRef: teamText({ label: '自分の機関の番号', max: caseRefMax }).optional(),
});
