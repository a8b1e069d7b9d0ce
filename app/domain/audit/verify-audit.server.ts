import { findBrokenAudit } from '#db/queries/audit.server';
import { read } from '~/domain/kernel/read.server';

const reasons: Record<string, string> = {
  number: '番号が抜けているか、入れかわっています。',
  link: 'ひとつ前の記録とつながっていません。',
  content: '書かれたあとに、中身が変えられています。',
  tail: 'いちばん新しい記録が消されています。',
};

export type Verification = { whole: true } | { whole: false; seq: number; why: string };

/** Walks the whole chain of the municipality and tells the first entry that does not fit. */
export const verifyAudit = read({
  name: 'audit.verify',
  permission: 'audit.read',
  run: async ({ tx }): Promise<Verification> => {
    const broken = await findBrokenAudit(tx);
    return broken
      ? { whole: false, seq: broken.seq, why: reasons[broken.why] ?? broken.why }
      : { whole: true };
  },
  shows: (value) => ({ codes: [], context: '検索', detail: { ...value } }),
});
