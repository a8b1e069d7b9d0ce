import { listCaseAgencies } from '#db/queries/cases.server';
import { listEndings, readOpenWork } from '#db/queries/case-endings.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { options } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { decideCaseStep } from './case-rules';
import { conferenceEnds } from './conference-rules';
import { consentStateNames } from './consent-rules';
import { reopeningOf } from './ending-rules';
import { factsOf } from './facts-of.server';
import { closesWith } from './open-work';
import { readReopening } from './reopen-case.server';

const conferenceSteps = { closure: 'close_in_conference', suspension: 'suspend_in_conference' } as const;
const endings = ['hand_back', 'withdraw', 'transfer'] as const;

/** What ending the case without a meeting would mean: the ways that are open, and what each closes. */
export const getEnding = read({
  name: 'people.get-ending',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const facts = await factsOf(tx, row, today(now));
    const work = await readOpenWork(tx, row.id);
    const ways = endings.map((how) => ({ how, decision: decideCaseStep(how, facts) }));
    return {
      line: toCaseLine(row),
      version: row.version,
      status: facts.status,
      ways,
      closes: closesWith(work, 'withdraw'),
      sharing: consentStateNames[facts.consents.non_member_agencies],
      mayPass: facts.consents.non_member_agencies === 'granted',
      handbackReasons: options('handback'),
      conference: {
        ends: conferenceEnds.filter((how) => decideCaseStep(conferenceSteps[how], facts).ok),
        closureReasons: options('caseClosure'),
        agencies: (await listCaseAgencies(tx, row.id, null)).map(({ agencyId, name }) => ({
          value: agencyId,
          label: name,
        })),
      },
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** Whether and where an ended case would go on. */
export const getReopening = read({
  name: 'people.get-reopening',
  permission: 'cases.follow',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const facts = await factsOf(tx, row, day);
    const reopening = await readReopening(tx, scope, row, day);
    const [ending] = await listEndings(tx, row.id);
    return {
      line: toCaseLine(row),
      version: row.version,
      status: facts.status,
      endedOn: ending?.endedOn ?? row.closedOn,
      decision: decideCaseStep('reopen', facts),
      ...reopeningOf(reopening),
      mayRecordConsent: can(scope, 'consents.record'),
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});
