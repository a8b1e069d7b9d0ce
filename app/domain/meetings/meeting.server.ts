import { listAgencies } from '#db/queries/accounts.server';
import {
  findMeeting,
  insertMeeting,
  listAgenda,
  listConfidentialMeetings,
  listMeetings as queryMeetings,
} from '#db/queries/meetings.server';
import { listIdeasOn } from '#db/queries/meeting-ideas.server';
import { listAwaitingDecision, listGoals } from '#db/queries/plans.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId, newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { readConsents, visibleCaseIds } from '~/domain/people/index.server';
import type { CaseStatus } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { endingOnAgenda, readProposals } from './ending-on-agenda.server';
import { decideIdea, ideaState } from './idea-rules';
import { decideHeld, possibleOutcomes, type MeetingStatus, type Timing } from './meeting-rules';
import { planPattern } from './plan-rules';
import { newMeetingSchema } from './schema';

export const openMeeting = command({
  name: 'meetings.open-meeting',
  permission: 'meetings.run',
  input: newMeetingSchema,
  run: async ({ tx, scope }, { place, ...input }) => {
    const id = newId();
    await insertMeeting(tx, { id, ...input, place: place ?? '', createdBy: userOf(scope).userId });
    return {
      value: { id },
      audit: { subject: { type: 'meeting', id }, change: { heldOn: input.heldOn } },
    };
  },
});

/** Coming and past meetings, the plans that wait for a decision, and how many 支援会議 were held. */
export const listMeetings = read({
  name: 'meetings.list',
  permission: 'meetings.read',
  run: async ({ tx, scope, now }, _: null) => {
    const meetings = await queryMeetings(tx);
    const visible = await visibleCaseIds(tx, scope);
    const awaiting = can(scope, 'decisions.record') ? await listAwaitingDecision(tx) : [];
    return {
      coming: meetings.filter(({ status }) => status === 'scheduled').reverse(),
      past: meetings.filter(({ status }) => status !== 'scheduled'),
      awaiting: awaiting.filter(({ caseId }) => visible.has(caseId)),
      confidential: await listConfidentialMeetings(tx),
      today: today(now),
    };
  },
  shows: ({ awaiting }) => ({ codes: awaiting.map(({ code }) => code), context: '会議' }),
});

/** A meeting with the items of those cases that the reader may see; the others are only counted (CNF-14). */
export const getMeeting = read({
  name: 'meetings.get',
  permission: 'meetings.read',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const meeting = isId(id) ? await findMeeting(tx, id) : null;
    if (!meeting) throw new NotFound('会議');
    const day = today(now);
    const status = meeting.status as MeetingStatus;
    const visible = await visibleCaseIds(tx, scope);
    const all = await listAgenda(tx, meeting.id);
    const seen = all.filter(({ caseId }) => visible.has(caseId));
    const goals = await listGoals(
      tx,
      seen.flatMap(({ planId }) => planId ?? []),
    );
    const proposals = await readProposals(
      tx,
      seen.map(({ id: itemId }) => itemId),
    );
    const ideas = await listIdeasOn(
      tx,
      seen.map(({ id: itemId }) => itemId),
    );
    const items = [];
    for (const item of seen) {
      const own = goals.filter(({ planId }) => planId === item.planId);
      const shared = (await readConsents(tx, item.caseId, day)).plan_meeting_members === 'granted';
      items.push({
        ...item,
        timing: item.timing as Timing,
        shared,
        goals: own,
        pattern: planPattern(own.flatMap(({ actions }) => actions)),
        ending: await endingOnAgenda(tx, item, proposals, day),
        outcomes: possibleOutcomes(item.timing as Timing),
        ideas: ideas
          .filter(({ agendaItemId }) => agendaItemId === item.id)
          .map((one) => ({ ...one, state: ideaState(one) })),
        mayNoteIdea: decideIdea({
          ...{ meeting: status, heldOn: meeting.heldOn, today: day },
          ...{
            itemStatus: item.status,
            caseStatus: item.caseStatus as CaseStatus,
            sharedWithMembers: shared,
          },
        }).ok,
      });
    }
    return {
      ...meeting,
      status,
      items,
      agencies: can(scope, 'meetings.run') ? await listAgencies(tx) : [],
      hidden: all.length - seen.length,
      held: decideHeld({
        status,
        heldOn: meeting.heldOn,
        today: day,
        multiAgencyPresent: true,
        officerPresent: true,
        hasException: meeting.exceptionReason !== '',
      }),
    };
  },
  shows: ({ items }) => ({ codes: items.map(({ code }) => code), context: '会議' }),
});
