import { expect, it } from 'vitest';
import { now } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { getExpenseLimits, setExpenseLimits } from '~/domain/expenses/index.server';
import { getFreshnessLimits, setFreshnessLimits } from '~/domain/confirmation/index.server';
import { getReachCap, setReachCap } from '~/domain/notices/index.server';
import { getSlipDays, getUrgentHours, setSlipDays, setUrgentHours } from '~/domain/people/index.server';
import { getRetention, setRetention } from '~/domain/records/index.server';
import { getUrgentContacts, setUrgentContacts } from '~/domain/referrals/index.server';

useDatabase();

const admin = scopeOf('admin');
const validFrom = '2027-04-01';
const call = { now };
const from = (value: unknown) => [{ validFrom, value }];

it('what is set for a later day is shown beside what holds today', async () => {
  await setSlipDays(admin, { days: '60', validFrom }, call);
  expect(await getSlipDays(admin, undefined, call)).toMatchObject({ days: 90, planned: from(60) });
  await setUrgentHours(admin, { hours: '12', validFrom }, call);
  expect((await getUrgentHours(admin, undefined, call)).planned).toEqual(from(12));
  await setRetention(admin, { years: '10', validFrom }, call);
  expect((await getRetention(admin, undefined, call)).planned).toEqual(from(10));
  await setReachCap(admin, { cap: '4', validFrom }, call);
  expect((await getReachCap(admin, undefined, call)).planned).toEqual(from(4));
  await setFreshnessLimits(admin, { about: 'numbers', due: '20', old: '50', validFrom }, call);
  expect((await getFreshnessLimits(admin, undefined, call)).planned).toEqual({
    facts: [],
    numbers: from({ due: 20, old: 50 }),
  });
  await setExpenseLimits(admin, { validFrom, budget: '300000', ceilings: {} }, call);
  expect((await getExpenseLimits(admin, undefined, call)).planned).toMatchObject(from({ budget: 300_000 }));
});

it('numbers to call that do not hold yet are shown to who sets them alone', async () => {
  const contacts = [{ name: '夜間の窓口', phone: '0000-00-0000', note: '' }];
  await setUrgentContacts(admin, { contacts, validFrom }, call);
  expect((await getUrgentContacts(admin, undefined, call)).planned).toEqual(from(contacts));
  expect((await getUrgentContacts(scopeOf('referrer'), undefined, call)).planned).toEqual([]);
});
