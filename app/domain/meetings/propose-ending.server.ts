import { listCaseAgencies, type CaseRow } from '#db/queries/cases.server';
import { insertProposal } from '#db/queries/ending-proposals.server';
import { findMeeting, insertAgendaItem } from '#db/queries/meetings.server';
import { findOpenItem } from '#db/queries/plan-ends.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, readAttempts, readCaseFacts } from '~/domain/people/index.server';
import {
  aftercareOf,
  decideCaseStep,
  decideContactLost,
  type CaseStep,
  stabilityLevel,
} from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import {
  decideClosure,
  decideOneEnding,
  decideRecontact,
  endingTimings,
  type EndingTiming,
} from './closing-rules';
import { proposeClosureSchema, proposeSuspensionSchema } from './ending-schema';
import { decideAgenda, type MeetingStatus } from './meeting-rules';

const stepOf: Record<EndingTiming, CaseStep> = {
  closure: 'propose_closure',
  suspension: 'propose_suspension',
};

/** The case and the coming meeting for an item that may end it; the case is locked, so that two items never stand. */
async function forProposal(
  { tx, scope, now }: Context,
  timing: EndingTiming,
  input: { code: string; meetingId: string },
) {
  const day = today(now);
  const found = await findCaseForWork(tx, scope, input.code, { lock: true });
  insist(decideCaseStep(stepOf[timing], await readCaseFacts(tx, found, day)));
  insist(decideOneEnding(await findOpenItem(tx, found.id, endingTimings)));
  const meeting = await findMeeting(tx, input.meetingId);
  if (!meeting) throw new NotFound('会議');
  const { status, heldOn } = meeting;
  insist(decideAgenda({ status: status as MeetingStatus, heldOn, today: day }));
  return { found, meeting };
}

type Content = Omit<
  Parameters<typeof insertProposal>[1],
  'id' | 'caseId' | 'agendaItemId' | 'kind' | 'proposedOn' | 'proposedBy'
>;

/** Puts the item on the agenda, with what the meeting has before it. */
async function putOnAgenda(
  { tx, scope, now }: Context,
  timing: EndingTiming,
  { found, meeting }: { found: CaseRow; meeting: { id: string; heldOn: string } },
  content: Content,
) {
  const proposedBy = userOf(scope).userId;
  const agendaItemId = await insertAgendaItem(tx, {
    id: newId(),
    meetingId: meeting.id,
    caseId: found.id,
    timing,
    proposedBy,
  });
  const id = newId();
  const proposedOn = today(now);
  await insertProposal(tx, {
    ...content,
    id,
    caseId: found.id,
    agendaItemId,
    kind: timing,
    proposedOn,
    proposedBy,
  });
  return {
    value: { meetingId: meeting.id, heldOn: meeting.heldOn },
    audit: {
      subject: { type: 'ending_proposal', id },
      codes: [found.code],
      change: { meeting: meeting.id, timing, reason: content.reason },
    },
  };
}

/** 終結を会議に出す: with both checks and their evidence, the evaluation, the contacts after it and who leads then (CLS-5). */
export const proposeClosure = command({
  name: 'meetings.propose-closure',
  permission: 'plans.write',
  input: proposeClosureSchema,
  run: async (context, { code, meetingId, stabilityPerson, stabilityHost, ...input }) => {
    const place = await forProposal(context, 'closure', { code, meetingId });
    const agencies = await listCaseAgencies(context.tx, place.found.id, null);
    const aftercare = aftercareOf(input.reason, input.aftercare) ?? 'impossible';
    const content = {
      ...input,
      aftercare,
      connectedHow: input.connectedHow ?? '',
      stableHow: input.stableHow ?? '',
      exception: input.exception ?? '',
      leadAgencyId: input.leadAgencyId ?? null,
      aftercareMonths: aftercare === 'planned' ? [...new Set(input.aftercareMonths)] : [],
    };
    const views = { stabilityPerson, stabilityHost };
    insist(decideClosure({ ...content, ...views, agencyIds: agencies.map(({ agencyId }) => agencyId) }));
    return putOnAgenda(context, 'closure', place, {
      ...content,
      stabilityPerson: stabilityLevel(stabilityPerson),
      stabilityHost: stabilityLevel(stabilityHost),
    });
  },
});

/** 中断を会議に出す: only when contact is completely lost and enough was tried, or the reason why not (CNF-3, CNF-4). */
export const proposeSuspension = command({
  name: 'meetings.propose-suspension',
  permission: 'plans.write',
  input: proposeSuspensionSchema,
  run: async (context, { code, meetingId, isLost, ...input }) => {
    const place = await forProposal(context, 'suspension', { code, meetingId });
    const { log } = await readAttempts(context.tx, place.found, today(context.now));
    const exception = input.exception ?? '';
    insist(decideContactLost({ log, isLost, exception }));
    insist(decideRecontact({ recontactOn: input.recontactOn, heldOn: place.meeting.heldOn }));
    const content = { ...input, exception, reason: 'contact_completely_lost' };
    return putOnAgenda(context, 'suspension', place, content);
  },
});
