import { and, eq } from 'drizzle-orm';
import { mails } from '#db/schema/mail.server';
import { confirmationLinks, hostListReturns } from '#db/schema/confirmations.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { answerLink, askByMail, makeSlips } from '~/domain/confirmation/index.server';
import { newId } from '~/domain/kernel/ids';
import { visitorScope } from '~/domain/kernel/scope';
import { linkToken } from '~/domain/notices/index.server';
import { aListedHost, hostRow } from './registry';
import { machineScope, scopeOf } from './scope';
import { towns, type TownName } from './towns';

type HostFacts = Partial<typeof hosts.$inferInsert>;

/** A listed host that was last confirmed on a day, with what else is said of it. */
export async function aHostConfirmedOn(
  confirmedOn: string | null,
  facts: HostFacts = {},
  town: TownName = 'own',
): Promise<string> {
  const id = await aListedHost({}, town);
  await withScope(machineScope(town), (tx) =>
    tx
      .update(hosts)
      .set({ confirmedOn, contactMail: 'tencho@shop.example', ...facts })
      .where(eq(hosts.id, id)),
  );
  return id;
}

/** The token in the newest link that a host was given through a channel. */
export async function tokenOf(hostId: string, channel: 'mail' | 'paper', town: TownName = 'own') {
  const rows = await withScope(machineScope(town), (tx) =>
    tx
      .select({ id: confirmationLinks.id, at: confirmationLinks.createdAt })
      .from(confirmationLinks)
      .where(and(eq(confirmationLinks.hostId, hostId), eq(confirmationLinks.channel, channel))),
  );
  const [newest] = rows.sort((a, b) => b.at.getTime() - a.at.getTime());
  if (!newest) throw new Error(`no ${channel} link for ${hostId}`);
  return linkToken(newest.id);
}

/** Asks a host by mail. @returns the token in its link. */
export async function askedByMail(hostId: string, now: Date, town: TownName = 'own'): Promise<string> {
  await askByMail(scopeOf('community', { town }), { hostIds: [hostId] }, { now });
  return tokenOf(hostId, 'mail', town);
}

/** Prints a slip for a host. @returns the token in its code. */
export async function askedOnPaper(hostId: string, now: Date): Promise<string> {
  await makeSlips(scopeOf('community'), { hostIds: [hostId] }, { now });
  return tokenOf(hostId, 'paper');
}

export async function mailsAbout(town: TownName = 'own') {
  return withScope(machineScope(town), (tx) => tx.select().from(mails));
}

/** A link behind which a host has told that something changed. @returns its id. */
export async function aToldLink(hostId: string, now: Date, town: TownName = 'own'): Promise<string> {
  const token = await askedByMail(hostId, now, town);
  const visitor = visitorScope(towns[town].id, 'test-request');
  await answerLink(visitor, { token, answer: 'changed', text: '水曜がお休みになりました' }, { now });
  const [link] = await withScope(machineScope(town), (tx) =>
    tx
      .select({ id: confirmationLinks.id })
      .from(confirmationLinks)
      .where(and(eq(confirmationLinks.hostId, hostId), eq(confirmationLinks.answer, 'changed'))),
  );
  if (!link) throw new Error('nothing was told');
  return link.id;
}

/** A list that came back with one difference: another reading of a host. */
export async function aReturnedList(hostId: string, town: TownName = 'own'): Promise<string> {
  const id = newId();
  const { name, kana, version } = await hostRow(hostId, town);
  const changes = [{ field: 'kana', label: 'よみ', from: kana, to: 'あたらしいよみ' }];
  await withScope(machineScope(town), (tx) =>
    tx.insert(hostListReturns).values({
      municipalityId: towns[town].id,
      id,
      fileName: '一覧.xlsx',
      uploadedBy: towns[town].users.community,
      lines: 1,
      rows: [{ line: 2, hostId, version, name, changes, faults: [] }],
    }),
  );
  return id;
}
