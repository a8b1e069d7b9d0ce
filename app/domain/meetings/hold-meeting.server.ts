import { findMeeting, updateMeeting } from '#db/queries/meetings.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { decideException, decideHeld, type MeetingStatus } from './meeting-rules';
import { holdMeetingSchema, recordExceptionSchema } from './schema';

/** 会議を開いた: with who was there (CNF-5, CNF-7, I7). */
export const holdMeeting = command({
  name: 'meetings.hold',
  permission: 'meetings.run',
  input: holdMeetingSchema,
  run: async ({ tx, now }, { id, version, othersPresent, ...present }) => {
    const meeting = await forChange(tx, id, version);
    insist(
      decideHeld({
        ...present,
        status: meeting.status,
        heldOn: meeting.heldOn,
        today: today(now),
        hasException: meeting.exceptionReason !== '' && meeting.exceptionBy !== null,
      }),
    );
    const set = { ...present, othersPresent: othersPresent ?? '', status: 'held' };
    if (!(await updateMeeting(tx, id, version, set))) throw new Conflict();
    return {
      value: { id },
      audit: { subject: { type: 'meeting', id }, change: { from: meeting.status, to: 'held', ...present } },
    };
  },
});

/** 出席の例外: by an officer or manager, with the reason, before the meeting is held (I7). */
export const recordException = command({
  name: 'meetings.record-exception',
  permission: 'meetings.except',
  input: recordExceptionSchema,
  run: async ({ tx, scope }, { id, version, reason }) => {
    const meeting = await forChange(tx, id, version);
    insist(decideException(meeting));
    const set = { exceptionReason: reason, exceptionBy: userOf(scope).userId };
    if (!(await updateMeeting(tx, id, version, set))) throw new Conflict();
    return { value: { id }, audit: { subject: { type: 'meeting', id }, change: { exception: true } } };
  },
});

async function forChange(tx: ScopedTx, id: string, version: number) {
  const meeting = await findMeeting(tx, id, { lock: true });
  if (!meeting) throw new NotFound('会議');
  if (meeting.version !== version) throw new Conflict();
  return { ...meeting, status: meeting.status as MeetingStatus };
}
