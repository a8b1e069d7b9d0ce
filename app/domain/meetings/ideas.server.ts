import { findAgencyName } from '#db/queries/accounts.server';
import { dropIdea as writeDrop, findIdeaOf, insertIdea } from '#db/queries/meeting-ideas.server';
import { findAgendaItem, findMeeting } from '#db/queries/meetings.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, lockCase, readConsents, requireCaseAccess } from '~/domain/people/index.server';
import type { CaseStatus } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { decideDrop, decideIdea } from './idea-rules';
import { dropIdeaSchema, recordIdeaSchema } from './idea-schema';
import type { MeetingStatus } from './meeting-rules';

/** 会議で出た案: which agency proposed what for a case. The case is locked, so that no consent ends meanwhile. */
export const recordIdea = command({
  name: 'meetings.record-idea',
  permission: 'meetings.run',
  input: recordIdeaSchema,
  run: async ({ tx, scope, now }, { id: itemId, agencyId, idea }) => {
    const item = await findAgendaItem(tx, itemId);
    const meeting = item && (await findMeeting(tx, item.meetingId));
    if (!item || !meeting) throw new NotFound('議題');
    await requireCaseAccess(tx, scope, item.caseId);
    const standing = await lockCase(tx, item.caseId);
    const day = today(now);
    const consents = await readConsents(tx, item.caseId, day);
    insist(
      decideIdea({
        meeting: meeting.status as MeetingStatus,
        heldOn: meeting.heldOn,
        today: day,
        itemStatus: item.status,
        caseStatus: standing.status as CaseStatus,
        sharedWithMembers: consents.plan_meeting_members === 'granted',
      }),
    );
    if ((await findAgencyName(tx, agencyId)) === null) throw new NotFound('機関');
    const id = newId();
    const recordedBy = userOf(scope).userId;
    await insertIdea(tx, { id, agendaItemId: itemId, caseId: item.caseId, agencyId, idea, recordedBy });
    return {
      value: { meetingId: meeting.id },
      audit: {
        subject: { type: 'agenda_item', id: itemId },
        codes: [item.code],
        change: { meeting: meeting.id, idea: id, agency: agencyId },
      },
    };
  },
});

/** Lets go of an idea of which no place came, with the reason. */
export const dropIdea = command({
  name: 'meetings.drop-idea',
  permission: 'cases.edit',
  input: dropIdeaSchema,
  run: async ({ tx, scope, now }, { code, id, reason }) => {
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    const idea = await findIdeaOf(tx, id, found.id);
    if (!idea) throw new NotFound('会議で出た案');
    insist(decideDrop(idea));
    if (!(await writeDrop(tx, id, { on: today(now), reason }))) throw new Conflict();
    return {
      value: { code: found.code },
      audit: {
        subject: { type: 'agenda_item', id: idea.agendaItemId },
        codes: [found.code],
        change: { idea: id, dropped: true },
      },
    };
  },
});
