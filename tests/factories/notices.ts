import { mails } from '#db/schema/mail.server';
import { withScope } from '#db/scope.server';
import { queueMail } from '~/domain/notices/index.server';
import { machineScope } from './scope';
import type { TownName } from './towns';

/** A mail in the outbox, waiting for its job. */
export async function aQueuedMail(to = 'tencho@shop.example', town: TownName = 'own'): Promise<string> {
  return withScope(machineScope(town), (tx) =>
    queueMail(tx, {
      to,
      subject: '登録の確認のお願い',
      body: '変わりはありませんか。',
      kind: 'confirmation',
      linkId: null,
    }),
  );
}

export async function mailRow(id: string, town: TownName = 'own') {
  const rows = await withScope(machineScope(town), (tx) => tx.select().from(mails));
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no mail ${id}`);
  return row;
}
