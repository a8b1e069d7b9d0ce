import { lockHostsOfCase } from '#db/queries/case-endings.server';
import { listCaseAgencies } from '#db/queries/cases.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { aftercareOf } from './aftercare-rules';
import { readAttempts } from './attempts.server';
import { concludeCase } from './conclude-case.server';
import {
  decideConferenceClosure,
  decideConferenceDay,
  decideConferenceSuspension,
  inConference,
} from './conference-rules';
import { endInConferenceSchema } from './ending-schema';
import { forStep } from './for-step.server';

const stepOf = { closure: 'close_in_conference', suspension: 'suspend_in_conference' } as const;

/**
 * 終結 or 中断 as a 支援会議 decided it, where the person does not share with the members of the 重層的支援会議 (CNF-15). Kept
 * are the day, the slugs and who leads; nothing of what was said (D2).
 */
export const endInConference = command({
  name: 'people.end-in-conference',
  permission: 'cases.edit',
  input: endInConferenceSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const { how, decidedOn } = input;
    const day = today(now);
    await lockHostsOfCase(tx, (await findCaseForWork(tx, scope, input.code)).id);
    const row = await forStep(tx, scope, stepOf[how], input, day);
    insist(decideConferenceDay({ decidedOn, since: row.statusSince, today: day }));
    const recontactOn = input.recontactOn ?? null;
    const aftercare = aftercareOf(input.reason ?? '', input.aftercare) ?? 'impossible';
    const closure = {
      reason: input.reason ?? '',
      isConnected: input.isConnected,
      isStable: input.isStable,
      aftercare,
      aftercareMonths: aftercare === 'planned' ? input.aftercareMonths : [],
      leadAgencyId: input.leadAgencyId ?? null,
    };
    if (how === 'closure') {
      const agencies = await listCaseAgencies(tx, row.id, null);
      const agencyIds = agencies.map(({ agencyId }) => agencyId);
      insist(decideConferenceClosure({ ...closure, agencyIds }));
    } else {
      const { log } = await readAttempts(tx, row, day);
      insist(decideConferenceSuspension({ isLost: input.isLost, log, recontactOn, today: day }));
    }
    const change = await concludeCase(context, row, {
      how,
      endedOn: decidedOn,
      decidedIn: inConference,
      ...(how === 'closure'
        ? { ...closure, settled: closure.isConnected && closure.isStable }
        : {
            reason: 'contact_completely_lost',
            nextOn: recontactOn,
            nextWhat: 'もう一度、連絡をとってみる',
          }),
    });
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change },
    };
  },
});
