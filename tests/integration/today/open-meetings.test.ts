import { expect, it } from 'vitest';
import { aSubmittedPlan, held } from '#tests/factories/meetings';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { addDays, dayOf, startOfDay } from '~/lib/japanese-date';
import { getToday } from '~/domain/today/index.server';

useDatabase();

it('a meeting that was held says how many results are still to be written', async () => {
  const { meetingId } = await aSubmittedPlan();
  await held(meetingId);
  const later = startOfDay(addDays(dayOf(new Date('2026-11-20T03:00:00Z')), 60));
  const { late, due } = await getToday(scopeOf('multi_agency'), null, { now: later });
  const item = [...late, ...due].find(({ key }) => key === meetingId);
  expect(item?.what).toMatch(/の結果を書く（あと1件）$/);
});
