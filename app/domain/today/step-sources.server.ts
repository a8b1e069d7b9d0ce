import { listDueSteps } from '#db/queries/steps.server';
import type { ContactWay, StandBy } from '~/domain/placements/rules';
import type { Reader } from './reader';
import { stepItem } from './step-items';

/** Next steps of 少しずつ whose day has come. */
export async function dueSteps({ tx, today, mine }: Reader) {
  const rows = (await listDueSteps(tx, today)).filter(mine);
  return rows.flatMap(({ fromOn, standBy, contact, ...row }) =>
    fromOn === null
      ? []
      : [
          stepItem(
            { ...row, fromOn, standBy: standBy as StandBy | null, contact: contact as ContactWay | null },
            today,
          ),
        ],
  );
}
