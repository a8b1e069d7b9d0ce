import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import {
  countOpenings,
  insertOpening,
  listLiveOpenings,
  listOverseers,
} from '#db/queries/case-openings.server';
import { findCaseWay } from '#db/queries/case-visibility.server';
import { findCase } from '#db/queries/cases.server';
import { findMunicipality } from '#db/queries/directory.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { queueMail } from '~/domain/notices/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { storedCode } from './access.server';
import { urgentMail } from './urgent-mail';
import { decideUrgentOpening, usualUrgentHours, type UrgentKind } from './urgent-rules';
import { openUrgentlySchema, urgentHoursSchema } from './urgent-schema';
import { readingVisibility } from './visibility';

const hourMs = 3_600_000;
const urgentHoursSetting = 'urgent_access_hours';

/** For how many hours a case opened in an emergency can be read, as the municipality has set it for a day. */
async function readUrgentHours(tx: ScopedTx, day: Day): Promise<number> {
  const set = await findSetting(tx, urgentHoursSetting, day);
  return typeof set === 'number' && set >= 1 ? set : usualUrgentHours;
}

/**
 * 急ぎで開く: to read a case that is not one's own to see, for a written reason and a few hours. Who answers for the case
 * hears of it, and the person finds it in the list of who looked.
 */
export const openUrgently = command({
  name: 'people.open-urgently',
  permission: 'cases.read',
  input: openUrgentlySchema,
  run: async ({ tx, scope, now }, input) => {
    const user = userOf(scope);
    const named = await findCase(tx, { code: storedCode(input.code) });
    const found = named?.mergedInto ? await findCase(tx, { id: named.mergedInto }) : named;
    if (!found)
      throw new Invalid({ code: ['この符号のケースはありません。鳥の名と数字を確かめてください。'] });
    insist(
      decideUrgentOpening({
        seesAlready: (await findCaseWay(tx, found.id, readingVisibility(scope.actor))) !== null,
        openedLately: await countOpenings(tx, user.userId, new Date(now.getTime() - 24 * hourMs)),
      }),
    );
    const hours = await readUrgentHours(tx, today(now));
    const until = new Date(now.getTime() + hours * hourMs);
    const id = newId();
    await insertOpening(tx, {
      ...{ id, caseId: found.id, openedBy: user.userId, agencyId: user.agencyId },
      ...{ kind: input.kind, reason: input.reason, openedAt: now, until },
    });
    const mail = urgentMail((await findMunicipality(scope.municipalityId, tx))?.name ?? '');
    const told = await listOverseers(tx, found.id, user.userId);
    for (const { mail: to } of told)
      await queueMail(tx, { to, ...mail, kind: 'urgent_access', linkId: null });
    return {
      value: { code: found.code, hours },
      audit: {
        subject: { type: 'case_opening', id },
        codes: [found.code],
        change: { kind: input.kind, until: until.toISOString(), told: told.length },
      },
    };
  },
});

/** Sets for how many hours such an opening holds, from a day on (D5). */
export const setUrgentHours = command({
  name: 'people.set-urgent-hours',
  permission: 'settings.manage',
  input: urgentHoursSchema,
  run: async ({ tx, scope, now }, { hours, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: urgentHoursSetting, value: hours, validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: urgentHoursSetting }, change: { hours, validFrom } },
    };
  },
});

/** For how many hours such an opening holds today. */
export const getUrgentHours = read({
  name: 'people.get-urgent-hours',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    hours: await readUrgentHours(tx, today(now)),
    planned: await plannedAfter(tx, [urgentHoursSetting], today(now), readUrgentHours),
  }),
});

/** The page on which a case is opened so: for how long it would hold, and what the reader has open. */
export const getUrgent = read({
  name: 'people.get-urgent',
  permission: 'cases.read',
  run: async ({ tx, scope, now }) => {
    const open = await listLiveOpenings(tx, userOf(scope).userId);
    return {
      hours: await readUrgentHours(tx, today(now)),
      open: open.map(({ id, code, kind, until }) => ({ id, code, kind: kind as UrgentKind, until })),
    };
  },
  shows: ({ open }) => ({ codes: open.map(({ code }) => code), context: '急ぎ' }),
});
