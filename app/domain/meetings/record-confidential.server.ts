import { insertConfidentialMeeting } from '#db/queries/meetings.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { recordConfidentialSchema } from './schema';

/** 支援会議: that one was held, when, and how many cases it took. What was said has no place here (D2). */
export const recordConfidentialMeeting = command({
  name: 'meetings.record-confidential',
  permission: 'meetings.run',
  input: recordConfidentialSchema,
  run: async ({ tx, scope }, input) => {
    const id = newId();
    await insertConfidentialMeeting(tx, { id, ...input, recordedBy: userOf(scope).userId });
    return {
      value: { id },
      audit: { subject: { type: 'confidential_meeting', id }, change: { ...input } },
    };
  },
});
