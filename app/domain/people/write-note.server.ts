import { insertNote } from '#db/queries/profile-versions.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { writeNoteSchema } from './schema';

/** A line of an interview, added to what stands there. The same note may be sent again and again: it is written once. */
export const writeNote = command({
  name: 'people.write-note',
  permission: 'cases.edit',
  input: writeNoteSchema,
  run: async ({ tx, scope, now }, { code, note, text, writtenAt }) => {
    const found = await findCaseForWork(tx, scope, code, { lock: true, follow: true });
    insist(decideCaseStep('edit_profile', await factsOf(tx, found, today(now))));
    // The clock of a device may be ahead; nothing was written later than now.
    const written = new Date(Math.min(now.getTime(), writtenAt ? Date.parse(writtenAt) : now.getTime()));
    const row = { id: note, caseId: found.id, text, writtenAt: written, recordedBy: userOf(scope).userId };
    if (!(await insertNote(tx, row))) throw new Conflict('このメモの番号は、ほかで使われています。');
    return {
      value: { code: found.code },
      audit: { subject: { type: 'case', id: found.id }, codes: [found.code], change: { note } },
    };
  },
});
