import {
  findParticipantCounts,
  insertParticipantCounts,
  listPeopleToCount,
} from '#db/queries/participant-counts.server';
import { sumGatherings } from '#db/queries/gatherings.server';
import type { ScopedTx } from '#db/scope.server';
import { readThreshold } from '~/domain/community/index.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { addDays, addMonths, today, type Day } from '~/lib/japanese-date';
import { z } from 'zod';
import { areasToCount } from './areas-to-count.server';
import { countPeople, type ParticipantCounts } from './rules';

/**
 * Counts the participants of the month once, as soon as there are enough of whom something can be told; again and again it
 * does nothing more. The site itself does it.
 */
export const countParticipants = command({
  name: 'reports.count-participants',
  permission: 'settings.manage',
  input: z.null(),
  run: async ({ tx, now }) => {
    const day = today(now);
    const month = day.slice(0, 7);
    const none = { value: { isFirst: false }, audit: [] };
    if ((await findParticipantCounts(tx, month)) !== null) return none;
    const threshold = await readThreshold(tx, day);
    const content = await countNow(tx, threshold, monthBefore(month));
    if (content.people === null || content.people === 0) return none;
    const isFirst = await insertParticipantCounts(tx, {
      id: newId(),
      month,
      countedOn: day,
      threshold,
      content,
    });
    return {
      value: { isFirst },
      audit: isFirst
        ? { subject: { type: 'participant_counts', id: month }, change: { countedOn: day, threshold } }
        : [],
    };
  },
});

/** First and last day of the month before a month 'YYYY-MM'. */
function monthBefore(month: string): { from: Day; to: Day } {
  const first: Day = `${month}-01`;
  return { from: addMonths(first, -1), to: addDays(first, -1) };
}

async function countNow(
  tx: ScopedTx,
  threshold: number,
  gatherings: { from: Day; to: Day },
): Promise<ParticipantCounts> {
  const { areas, areaOf } = await areasToCount(tx);
  const people = await listPeopleToCount(tx);
  return countPeople(
    people.map((person) => ({ ...person, areaId: areaOf(person.areaId) })),
    areas,
    threshold,
    await sumGatherings(tx, gatherings.from, gatherings.to),
  );
}
