import { findMeeting, updateAgendaItem } from '#db/queries/meetings.server';
import { findOpenItem } from '#db/queries/plan-ends.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { findCaseForWork } from '~/domain/people/index.server';
import { endingTimings } from './closing-rules';
import { withdrawEndingSchema } from './ending-schema';

/** Takes the closure or suspension off the agenda again, before the meeting was held; what was written stays. */
export const withdrawEnding = command({
  name: 'meetings.withdraw-ending',
  permission: 'plans.write',
  input: withdrawEndingSchema,
  run: async ({ tx, scope }, { code }) => {
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    const item = await findOpenItem(tx, found.id, endingTimings);
    const meeting = item && (await findMeeting(tx, item.meetingId));
    if (!item || meeting?.status !== 'scheduled') {
      throw new Refused(
        '取り下げられる議題はありません。',
        '開いた会議の議題は、会議の結果を待ってください。',
      );
    }
    await updateAgendaItem(tx, item.id, { status: 'withdrawn', outcome: null, note: '担当が取り下げた' });
    return {
      value: { code: found.code },
      audit: {
        subject: { type: 'agenda_item', id: item.id },
        codes: [found.code],
        change: { meeting: meeting.id, timing: item.timing, status: 'withdrawn' },
      },
    };
  },
});
