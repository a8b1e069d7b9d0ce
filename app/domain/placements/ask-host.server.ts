import { randomInt } from 'node:crypto';
import { insertDisclosure } from '#db/queries/disclosures.server';
import { listAliases } from '#db/queries/placements.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { insistOnReason, recordReachOuts } from '~/domain/notices/index.server';
import { inquiryCardOf } from '~/domain/matching/index.server';
import { findProfile } from '~/domain/people/index.server';
import { newAlias } from './alias';
import { forStep } from './facts.server';
import { askHostSchema } from './schema';
import { takeStep } from './take-step.server';

/**
 * 打診: shows the host a card of taxonomy labels under a name of its own, and notes exactly what was shown (I9, D11).
 * A host that was asked often enough this quarter is asked only with a reason.
 */
export const askHost = command({
  name: 'placements.ask-host',
  permission: 'placements.run',
  input: askHostSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const { row } = await forStep(context, 'ask', input);
    await insistOnReason(context, row.hostId, input.overCapReason);
    const profile = await findProfile(tx, row.caseId);
    const card = inquiryCardOf(profile, { adult: !row.isMinor });
    const alias = newAlias(await listAliases(tx, row.hostId), randomInt);
    await insertDisclosure(tx, {
      id: newId(),
      placementId: row.id,
      caseId: row.caseId,
      hostId: row.hostId,
      level: 2,
      shown: { alias, ...card },
      openedAt: now,
    });
    await recordReachOuts(context, [
      { hostId: row.hostId, way: 'inquiry', overCapReason: input.overCapReason },
    ]);
    return takeStep(context, row, 'asked', {
      alias,
      card,
      askedAt: now,
      askedBy: userOf(scope).userId,
      answerDueOn: input.answerDueOn,
    });
  },
});
