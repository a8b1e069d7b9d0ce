import { expect, it } from 'vitest';
import { aSupportedCase, aSuspendedCase, aSuspension, lostSince, sought } from '#tests/factories/endings';
import { aComingMeeting } from '#tests/factories/meetings';
import { now, theCase } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Invalid } from '~/domain/kernel/errors';
import { proposeSuspension } from '~/domain/meetings/index.server';
import {
  getAbsenceLimits,
  getAttempts,
  getReopening,
  reopenCase,
  setAbsenceLimits,
} from '~/domain/people/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const admin = scopeOf('admin');
const coordinator = scopeOf('coordinator');
const usual = { attempts: '3', means: '2', resumeMonths: '3', validFrom: '2026-11-20' };
const set = (given: Partial<typeof usual>) => setAbsenceLimits(admin, { ...usual, ...given }, { now });
const limitsOn = async (day: string) =>
  (await getAbsenceLimits(admin, undefined, { now: new Date(`${day}T03:00:00Z`) })).limits;

it('hold from their day on, are as usual before, and stand in the log', async () => {
  expect(await limitsOn('2026-11-20')).toEqual({ attempts: 3, means: 2, resumeMonths: 3 });
  await set({ attempts: '５', means: '3', validFrom: '2026-12-01' });
  const { limits, planned } = await getAbsenceLimits(admin, undefined, { now });
  expect(limits).toMatchObject({ attempts: 3 });
  expect(planned).toEqual([{ validFrom: '2026-12-01', value: { attempts: 5, means: 3, resumeMonths: 3 } }]);
  expect(await limitsOn('2026-11-30')).toMatchObject({ attempts: 3 });
  expect(await limitsOn('2026-12-01')).toEqual({ attempts: 5, means: 3, resumeMonths: 3 });
  const [entry] = await db.admin`select change from audit_log where action = 'people.set-absence-limits'`;
  expect(entry?.['change']).toEqual({ attempts: 5, means: 3, resumeMonths: 3, validFrom: '2026-12-01' });
});

it.each([
  [{ attempts: '1' }, 'attempts'],
  [{ attempts: '21' }, 'attempts'],
  [{ attempts: '8', means: '6' }, 'means'],
  [{ attempts: '2', means: '3' }, 'means'],
  [{ resumeMonths: '0' }, 'resumeMonths'],
  [{ resumeMonths: '13' }, 'resumeMonths'],
  [{ resumeMonths: 'さん' }, 'resumeMonths'],
  [{ validFrom: '2026-11-19' }, 'validFrom'],
])('cannot be %j', async (given, field) => {
  const tried = set(given);
  await expect(tried).rejects.toBeInstanceOf(Invalid);
  await expect(tried).rejects.toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
});

it('decide what is asked before a suspension, on the page and in the meeting', async () => {
  const code = await aSupportedCase();
  await lostSince(code, '2026-11-01');
  await sought(code, [
    ['2026-11-02', 'telephone'],
    ['2026-11-03', 'visit'],
    ['2026-11-05', 'letter'],
  ]);
  await set({ attempts: '4' });
  expect((await getAttempts(coordinator, code, { now })).log.missing).toEqual(['あと1回']);
  const { exception: _, ...tried } = aSuspension;
  const suspension = { ...tried, code, meetingId: await aComingMeeting() };
  await expect(proposeSuspension(coordinator, suspension, { now })).rejects.toThrow(/あと1回/);
  await set({ attempts: '3' });
  await proposeSuspension(coordinator, suspension, { now });
});

it('decide for how long a suspended case goes on where it stood', async () => {
  const code = await aSuspendedCase();
  const later = { now: new Date('2027-01-10T03:00:00Z') };
  expect((await getReopening(coordinator, code, later)).to).toBe('active');
  await set({ resumeMonths: '1', validFrom: '2026-12-02' });
  expect(await getReopening(coordinator, code, later)).toMatchObject({
    to: 'assessing',
    why: expect.stringContaining('1か月をこえた') as string,
  });
  await reopenCase(coordinator, { code, version: (await theCase(code)).version }, later);
  expect((await theCase(code)).status).toBe('assessing');
});
