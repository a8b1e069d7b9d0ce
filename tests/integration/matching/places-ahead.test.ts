import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MINAMO_CODE, MIDORI_CODE } from '#db/demo/world';
import { seedDemo } from '#db/demo/seed.server';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { memoryOf } from '#db/queries/memory.server';
import { useDatabase } from '#tests/setup/database';
import { keepPlacesAhead } from '~/boot/places-ahead.server';

useDatabase();
const towns: string[] = [];

beforeAll(async () => {
  await seedDemo({ today: '2026-11-20' });
  for (const code of [MINAMO_CODE, MIDORI_CODE]) towns.push((await findMunicipalityByCode(code))?.id ?? '');
});

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

const days = () =>
  towns.map((town) => memoryOf<{ day: string; places: unknown[] }>('places').get(town)?.day ?? null);

it('places of every municipality are read when the site starts, and again when a day begins in Tokyo', async () => {
  let now = new Date('2026-11-20T14:58:30Z');
  const stop = keepPlacesAhead(() => now);
  await vi.waitFor(() => expect(days()).toEqual(['2026-11-20', '2026-11-20']), 20_000);
  vi.advanceTimersByTime(60_000);
  now = new Date('2026-11-20T15:00:10Z');
  expect(days()).toEqual(['2026-11-20', '2026-11-20']);
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect(days()).toEqual(['2026-11-21', '2026-11-21']), 20_000);
  await stop();
  now = new Date('2026-11-21T15:00:10Z');
  vi.advanceTimersByTime(120_000);
  expect(days()).toEqual(['2026-11-21', '2026-11-21']);
});
