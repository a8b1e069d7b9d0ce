import { z } from 'zod';

/** The areas in which acts are entered, as the log names them. */
export const areaNames: Record<string, string> = {
  accounts: '利用者と役割',
  today: 'きょう',
  notices: 'お知らせと声かけ',
  registry: '受入先',
  works: '作品',
  confirmation: '受入先の確認',
  people: 'ケース',
  handover: '引き継ぎ',
  records: '写しと廃棄',
  referrals: 'つなぐ相談',
  meetings: '会議と決定',
  matching: 'さがす・合わせる',
  placements: '受入れ',
  expenses: '協力費',
  community: '足りない資源',
  exchange: '取込',
  reports: '報告',
  audit: '記録',
  demo: '見本',
};

/** Which entries to show. A value that cannot be read filters nothing. */
export const auditFilterSchema = z.object({
  day: z.iso.date().optional().catch(undefined),
  actor: z
    .string()
    .regex(/^(user:[0-9a-f-]{36}|visitor|system:[\w-]{1,60})$/)
    .optional()
    .catch(undefined),
  area: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type AuditQuery = z.output<typeof auditFilterSchema>;
