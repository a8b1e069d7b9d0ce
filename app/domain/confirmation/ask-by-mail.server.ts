import { findOpenLink } from '#db/queries/confirmations.server';
import { findMunicipality } from '#db/queries/directory.server';
import { lockHosts, type HostRow } from '#db/queries/registry.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { Invalid, Refused } from '~/domain/kernel/errors';
import { linkMark, queueMail, reachStateOf, recordReachOuts } from '~/domain/notices/index.server';
import { capWarning } from '~/domain/notices/rules';
import { requireHost } from '~/domain/registry/index.server';
import { dayOf, today } from '~/lib/japanese-date';
import { confirmationMail } from './confirmation-mail';
import { makeLink } from './make-link.server';
import { askByMailSchema } from './schema';

/**
 * 「メールで聞く」: each host gets a mail with a link of its own. Who was mailed today already is not mailed again, so
 * a second press sends nothing.
 *
 * @throws NotFound, Refused for hosts without a mail address, Invalid at `overCapReason` for hosts that were asked
 * often enough this quarter.
 */
export const askByMail = command({
  name: 'confirmation.ask-by-mail',
  permission: 'registry.edit',
  input: askByMailSchema,
  run: async (context, { hostIds, overCapReason }) => {
    const { tx, now } = context;
    // In the order of their ids, so that two presses wait for each other in turn.
    await lockHosts(tx, hostIds);
    const asked: HostRow[] = [];
    for (const id of [...new Set(hostIds)].sort()) {
      const host = await requireHost(tx, id);
      const open = await findOpenLink(tx, id, { channel: 'mail', today: today(now) });
      if (!open || dayOf(open.createdAt) !== today(now)) asked.push(host);
    }
    insistOnMail(asked);
    if (!overCapReason) await insistOnRoom(context, asked);
    for (const host of asked) await mailTo(context, host);
    await recordReachOuts(
      context,
      asked.map(({ id }) => ({ hostId: id, way: 'mail', overCapReason })),
    );
    return {
      value: { sent: asked.length, already: new Set(hostIds).size - asked.length },
      audit: asked.map(({ id, version }) => ({
        subject: { type: 'host', id },
        change: { version, ...(overCapReason ? { overCap: true } : {}) },
      })),
    };
  },
});

function insistOnMail(hosts: readonly HostRow[]): void {
  const without = hosts.filter(({ contactMail }) => contactMail === '').map(({ name }) => `「${name}」`);
  if (without.length === 0) return;
  throw new Refused(
    `${without.join('、')}は、連絡先のメールアドレスが登録されていません。`,
    '電話で聞くか、確認票を印刷してください。',
  );
}

async function insistOnRoom({ tx, now }: Context, hosts: readonly HostRow[]): Promise<void> {
  const day = today(now);
  const ids = hosts.map(({ id }) => id);
  const { quarter, cap, counts } = await reachStateOf(tx, ids, day);
  const over = hosts.filter(({ id }) => capWarning(counts.get(id) ?? 0, cap, quarter) !== null);
  if (over.length === 0) return;
  const names = over.map(({ id, name }) => `「${name}」（${counts.get(id) ?? 0}回）`).join('、');
  throw new Invalid({
    overCapReason: [
      `${names}には、${quarter.label}にもう目安の${cap}回まで声をかけています。選ばないか、それでも聞くわけを書いてください。`,
    ],
  });
}

/** Makes the link and writes the mail of one host into the outbox. */
export async function mailTo(context: Context, host: HostRow): Promise<void> {
  const { tx, scope } = context;
  const { id, expiresOn } = await makeLink(context, host, 'mail');
  const municipality = await findMunicipality(scope.municipalityId, tx);
  const mail = confirmationMail({
    hostName: host.name,
    municipality: municipality?.name ?? '',
    expiresOn,
    link: linkMark,
  });
  await queueMail(tx, { to: host.contactMail, ...mail, kind: 'confirmation', linkId: id });
}
