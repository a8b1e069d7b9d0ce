import { lockHostsOfCase } from '#db/queries/case-endings.server';
import { listProposalsOf } from '#db/queries/ending-proposals.server';
import type { Context } from '~/domain/kernel/command.server';
import { concludeCase, findCaseForWork } from '~/domain/people/index.server';
import type { EndingHow } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import type { OutcomeEffect } from './meeting-rules';

/** The outcomes of a meeting by which a case ends. */
export const endingOf: Readonly<Partial<Record<NonNullable<OutcomeEffect['case']>, EndingHow>>> = {
  closed: 'closure',
  suspended: 'suspension',
  handed_back: 'hand_back',
};

/**
 * The meeting found that the case ends: with what was laid before it, the contacts after a closure, who leads from then
 * on, and the day on which contact is tried again after a suspension. @returns what ended, for the audit entry.
 */
export async function endByMeeting(
  context: Context,
  item: { id: string; caseId: string; code: string },
  how: EndingHow,
  heldOn: Day,
) {
  const { tx, scope } = context;
  await lockHostsOfCase(tx, item.caseId);
  const found = await findCaseForWork(tx, scope, item.code, { lock: true });
  const [proposal] = await listProposalsOf(tx, [item.id]);
  return concludeCase(context, found, {
    how,
    endedOn: heldOn,
    reason: proposal?.reason ?? '',
    leadAgencyId: proposal?.leadAgencyId ?? null,
    aftercareMonths: proposal?.aftercareMonths ?? [],
    ...(how === 'suspension' && {
      nextOn: proposal?.recontactOn ?? null,
      nextWhat: 'もう一度、連絡をとってみる',
    }),
  });
}
