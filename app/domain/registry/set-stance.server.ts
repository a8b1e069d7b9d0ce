import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { recordQuestion } from '~/domain/notices/index.server';
import { today } from '~/lib/japanese-date';
import { requireHost } from './require-host.server';
import { setStanceSchema } from './schema';
import { sourceNames } from './labels';

/**
 * Records what a host said about taking people. It may be said on the telephone at any moment, so the last word
 * counts and no version is asked for. A day on which to ask again comes up on きょう.
 *
 * @throws NotFound, Invalid for a day of review that is not to come.
 */
export const setStance = command({
  name: 'registry.set-stance',
  permission: 'registry.answer',
  input: setStanceSchema,
  run: async ({ tx, scope, now }, { id, stance, reason, reviewOn, how }) => {
    if (reviewOn !== undefined && reviewOn <= today(now)) {
      throw new Invalid({ reviewOn: ['あしたからあとの日を選んでください。'] });
    }
    const host = await requireHost(tx, id, { lock: true });
    await updateHost(tx, host, {
      stance,
      stanceReason: reason ?? '',
      stanceReviewOn: reviewOn ?? null,
      confirmedOn: today(now),
      confirmedHow: sourceNames[how],
    });
    if (how === 'telephone') await recordQuestion({ tx, scope, now }, id);
    await indexHost(tx, id);
    return {
      value: { stance },
      audit: {
        subject: { type: 'host', id },
        change: { from: host.stance, to: stance, how, reviewOn: reviewOn ?? null },
      },
    };
  },
});
