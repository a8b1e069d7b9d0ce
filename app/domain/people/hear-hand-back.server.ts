import { listEndings, updateEnding } from '#db/queries/case-endings.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { hearHandBackSchema } from './ending-schema';

/** The referrer has heard of the hand-back, and that it may ask again at any time: read here, or told by somebody (INT-14). */
export const hearHandBack = command({
  name: 'people.hear-hand-back',
  permission: 'cases.follow',
  input: hearHandBackSchema,
  run: async ({ tx, scope, now }, { code }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const [ending] = await listEndings(tx, row.id);
    if (ending?.how !== 'hand_back' || ending.referrerHeardOn !== null || row.status !== 'handed_back') {
      throw new Refused(
        '伝えることが残っているつなぎもどしはありません。',
        'ケースのページを開きなおしてください。',
      );
    }
    const heardOn = today(now);
    await updateEnding(tx, ending.id, { referrerHeardOn: heardOn, referrerHeardBy: userOf(scope).userId });
    return {
      value: { code: row.code },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { ending: ending.id, referrerHeardOn: heardOn },
      },
    };
  },
});
