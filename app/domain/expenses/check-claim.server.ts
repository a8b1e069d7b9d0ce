import { updateLine } from '#db/queries/claim-lines.server';
import { updateClaim } from '#db/queries/expenses.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { isSlug } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { requireSeen } from './access.server';
import { judgedLines, requireLines } from './judged-lines.server';
import { judgeCheck } from './rules';
import { checkClaimSchema } from './schema';

/**
 * Checks a claim line by line: could an existing scheme pay instead, and if none, why not (EXP-2, EXP-3).
 *
 * @throws NotFound, Conflict, Invalid, Refused
 */
export const checkClaim = command({
  name: 'expenses.check-claim',
  permission: 'expenses.check',
  input: checkClaimSchema,
  run: async ({ tx, scope, now }, { payeeType, lines: answers, ...seen }) => {
    const claim = await requireSeen(tx, scope, seen);
    const written = await judgedLines(tx, claim.id);
    requireLines(written, answers);
    const lines = written.map((line) => {
      const answer = answers.find(({ id }) => id === line.id);
      return { ...line, schemeAnswer: answer?.schemeAnswer ?? '', schemeNote: answer?.schemeNote ?? '' };
    });
    for (const [index, { schemeAnswer }] of answers.entries()) {
      if (!['', 'none'].includes(schemeAnswer) && !isSlug('existingScheme', schemeAnswer))
        throw new Invalid({ [`lines[${index}].schemeAnswer`]: ['制度を選びなおしてください。'] });
    }
    insist(judgeCheck({ status: claim.status, lines }));
    for (const { id, schemeAnswer, schemeNote } of lines)
      await updateLine(tx, claim.id, id, { schemeAnswer, schemeNote });
    await updateClaim(tx, claim, {
      status: 'checked',
      payeeType,
      checkedBy: userOf(scope).userId,
      checkedOn: today(now),
    });
    return {
      value: undefined,
      audit: {
        subject: { type: 'claim', id: claim.id },
        change: {
          status: { from: claim.status, to: 'checked' },
          schemes: lines.map(({ id, schemeAnswer }) => ({ line: id, answer: schemeAnswer })),
        },
      },
    };
  },
});
