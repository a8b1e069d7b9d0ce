import { dropPlannedFollowUps } from '#db/queries/follow-ups.server';
import { closeDisclosures } from '#db/queries/disclosures.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { forStep } from './facts.server';
import { stepTo } from './rules';
import { movePlacementSchema } from './schema';
import { decideViews, stabilityLevel, type StabilityFacts } from '~/domain/people/rules';
import { takeStep } from './take-step.server';

const dates = {
  pause: (on: Day) => ({ pausedOn: on }),
  resume: () => ({ pausedOn: null }),
  settle: (on: Day, _: string, views: StabilityFacts) => ({
    settledOn: on,
    stabilityPerson: stabilityLevel(views.stabilityPerson),
    stabilityHost: stabilityLevel(views.stabilityHost),
  }),
  end: (on: Day, reason: string) => ({ endedOn: on, endReason: reason }),
  decline: (on: Day, reason: string) => ({ endedOn: on, declineReason: reason }),
};

/** お休み, 再開, 安定, 終了, 見送り. Whatever closes a placement also closes what its host may see. */
export const movePlacement = command({
  name: 'placements.move',
  permission: 'placements.run',
  input: movePlacementSchema,
  run: async (context, { step, on, reason, stabilityPerson, stabilityHost, ...seen }) => {
    const { tx, now } = context;
    const { row, facts } = await forStep(context, step, seen);
    const views = { stabilityPerson, stabilityHost };
    if (step === 'settle') insist(decideViews(views, { hostKnows: facts.kind !== 'drop_in' }));
    if (step === 'end' || step === 'decline') {
      await dropPlannedFollowUps(tx, row.id);
      await closeDisclosures(tx, { placementId: row.id }, now, step === 'end' ? '終了' : '見送り');
    }
    return takeStep(context, row, stepTo[step], dates[step](on, reason, views), { on, reason });
  },
});
