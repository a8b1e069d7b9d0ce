import { insertHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { today } from '~/lib/japanese-date';
import { readPhone } from '~/lib/text/phone';
import { doublesOf } from './find-similar-hosts.server';
import { requireArea } from './require-area.server';
import { registerHostSchema } from './schema';

/**
 * Registers a host with five facts (handbook §0.3-10); it waits for its check and is then listed. A name that
 * looks like a known one is asked about first: 「これですか？」
 *
 * @throws Invalid when there are likely doubles and nobody said that it is another place.
 */
export const registerHost = command({
  name: 'registry.register-host',
  permission: 'registry.edit',
  input: registerHostSchema,
  run: async ({ tx, now }, { area, contact, sureNew, ...facts }) => {
    const where = await requireArea(tx, area);
    const doubles = sureNew ? [] : await doublesOf(tx, facts.name);
    if (doubles.length > 0) {
      const known = doubles.map((host) => `「${host.name}」（${host.areaName ?? '圏域不明'}）`).join('、');
      throw new Invalid({
        name: [`似た名前の受入先があります：${known}。別の場所なら、「別の場所です」を選んでください。`],
      });
    }
    const id = newId();
    await insertHost(tx, {
      id,
      ...facts,
      ...where,
      ...contactColumns(contact),
      status: 'pending',
      origin: 'staff',
      confirmedOn: today(now),
      confirmedHow: '登録のとき',
    });
    await indexHost(tx, id);
    return {
      value: { id },
      audit: { subject: { type: 'host', id }, change: { status: 'pending', kind: facts.kind } },
    };
  },
});

/** A contact is a telephone number or a mail address; the form takes either. */
function contactColumns(contact: string) {
  const phone = readPhone(contact);
  return phone === null
    ? { contactPhone: '', contactMail: contact }
    : { contactPhone: phone, contactMail: '' };
}
