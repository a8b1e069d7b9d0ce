import { listCaseAgencies, type CaseRow } from '#db/queries/cases.server';
import { listProposalsOf, type ProposalRow } from '#db/queries/ending-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import type { Context } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { concludeCase, readAttempts } from '~/domain/people/index.server';
import type { CaseStatus, EndingHow } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { decideStillEnds } from './closing-rules';
import type { OutcomeEffect } from './meeting-rules';

/** The outcomes of a meeting by which a case ends. */
export const endingOf: Readonly<Partial<Record<NonNullable<OutcomeEffect['case']>, EndingHow>>> = {
  closed: 'closure',
  suspended: 'suspension',
  handed_back: 'hand_back',
};

/**
 * What was laid before the meeting, judged again on the day on which its finding is recorded (CNF-3, CLS-6); the case is
 * locked by the caller. @returns the proposal; null where the item has none.
 */
export async function insistOnEnding(
  tx: ScopedTx,
  row: CaseRow,
  how: EndingHow,
  itemId: string,
  day: Day,
): Promise<ProposalRow | null> {
  const proposal = (await listProposalsOf(tx, [itemId]))[0] ?? null;
  const { log } = await readAttempts(tx, row, day);
  const agencies = await listCaseAgencies(tx, row.id, null);
  insist(
    decideStillEnds(how, {
      status: row.status as CaseStatus,
      proposedOn: proposal?.proposedOn ?? null,
      lastContactOn: log.since,
      leadAgencyId: proposal?.leadAgencyId ?? null,
      agencyIds: agencies.map(({ agencyId }) => agencyId),
    }),
  );
  return proposal;
}

interface Found {
  readonly how: EndingHow;
  readonly heldOn: Day;
  readonly proposal: ProposalRow | null | undefined;
  /** Why it is handed back, for the referrer. */
  readonly message: string;
}

/**
 * The meeting found that the case ends: with what was laid before it, the contacts after a closure, who leads from then
 * on, and the day on which contact is tried again after a suspension. The case and its hosts are locked by the caller.
 * @returns what ended, for the audit entry.
 */
export async function endByMeeting(
  context: Context,
  row: CaseRow,
  { how, heldOn, proposal, message }: Found,
) {
  return concludeCase(context, row, {
    how,
    endedOn: heldOn,
    reason: proposal?.reason ?? '',
    leadAgencyId: proposal?.leadAgencyId ?? null,
    aftercareMonths: proposal?.aftercareMonths ?? [],
    settled: (proposal?.isConnected ?? false) && (proposal?.isStable ?? false),
    message,
    ...(how === 'suspension' && {
      nextOn: proposal?.recontactOn ?? null,
      nextWhat: 'もう一度、連絡をとってみる',
    }),
  });
}
