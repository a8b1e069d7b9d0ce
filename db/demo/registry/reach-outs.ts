import { addDays, startOfDay } from '~/lib/japanese-date';
import { idFor } from '../ids';
import { randomOf } from '../random';
import type { ReachOutRow } from '../rows';
import type { Town } from '../town';
import type { DemoHost } from './hosts';

/** Every so many of the hosts has been asked for something of late. */
const everySo = 6;

/**
 * 声かけ of the last weeks: most hosts were asked once or twice, a few as often as the town wants, and some telephones
 * were not answered. Hosts of the stories are left alone: the journeys ask them.
 */
export function makeReachOuts(
  town: Town,
  hosts: readonly DemoHost[],
  askers: readonly string[],
): ReachOutRow[] {
  const asked = hosts.filter(({ row, fixed }) => row.status === 'listed' && fixed === null);
  return asked
    .filter((_, index) => index % everySo === 0)
    .flatMap(({ key, row }, place) => {
      const random = randomOf(`${town.name} asks ${key}`);
      const times = place % 9 === 4 ? 3 : random.int(1, 2);
      return Array.from({ length: times }, (_, time): ReachOutRow => {
        const onDay = addDays(town.today, -(1 + 4 * time + random.int(0, 3)));
        const missed = time === 0 && random.chance(0.3);
        return {
          id: idFor(`${town.name} asks ${key} ${time}`),
          hostId: row.id,
          at: new Date(startOfDay(onDay).getTime() + random.int(9 * 60, 17 * 60) * 60_000),
          onDay,
          byUserId: random.pick(askers),
          way: missed ? 'call' : random.pick(['question', 'question', 'call', 'mail'] as const),
          outcome: missed ? 'no_answer' : 'answered',
        };
      });
    });
}
