import { describe, expect, it } from 'vitest';
import {
  aBasis,
  aFacilityWithRoom,
  aListedHost,
  anOffer,
  anOpenOffer,
  somebodyComes,
} from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { fieldsOf } from '#tests/setup/fields-of';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import {
  answerCondition,
  declareCapacity,
  getHost,
  getOpportunity,
  recordTemporaryUse,
  registerOpportunity,
  takeOpportunityStep,
  updateOpportunity,
} from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const elsewhere = scopeOf('coordinator', { town: 'other' });
const now = new Date('2026-11-20T01:00:00Z');

describe('writing down an offer', () => {
  it('keeps activities, times, places and what was said to conditions', async () => {
    const hostId = await aListedHost();
    const id = await anOpenOffer(hostId, {
      start: '10:00',
      end: '12:00',
      answers: { quiet_place: 'yes', few_words: 'partly', no_phone: 'unknown' },
    });
    const { offer, conditions, steps } = await getOpportunity(coordinator, id, { now });
    expect(offer).toMatchObject({
      state: 'open',
      left: 2,
      timeLabel: '火曜の午前 10:00〜12:00',
      activityLabels: ['梱包・箱詰め'],
    });
    expect(conditions.map(({ consideration, answer, own }) => [consideration, answer, own])).toEqual([
      ['quiet_place', 'yes', true],
      ['few_words', 'partly', true],
    ]);
    expect(steps.map(({ step, decision }) => [step, decision.ok])).toEqual([
      ['open', false],
      ['pause', true],
      ['close', true],
    ]);
  });

  it.each([
    ['no name', { title: '' }, 'title'],
    ['an unknown activity', { activities: ['flying'] }, 'activities[0]'],
    ['a slot that is none', { cells: ['someday'] }, 'cells[0]'],
    ['half a clock time', { start: '10:00' }, 'end'],
    ['an unknown condition', { answers: { being_nice: 'yes' } }, 'answers.being_nice'],
    ['a number where anyone may come', { openEntry: true }, 'places'],
    ['an end before its beginning', { startsOn: '2026-12-01', validUntil: '2026-11-30' }, 'validUntil'],
  ] as const)('refuses %s', async (_, wrong, field) => {
    const hostId = await aListedHost();
    const attempt = registerOpportunity(coordinator, {
      ...anOffer,
      hostId,
      ...(wrong as Partial<typeof anOffer>),
    });
    expect(await fieldsOf(attempt)).toEqual([field]);
  });

  it('stores nothing when it cannot be opened', async () => {
    const hostId = await aListedHost();
    const { places: _, ...uncounted } = anOffer;
    await expect(
      registerOpportunity(coordinator, { ...uncounted, hostId, open: true }),
    ).rejects.toBeInstanceOf(Refused);
    expect((await getHost(coordinator, hostId)).offers).toEqual([]);
  });

  it('is not for hosts of elsewhere, nor for those who only search', async () => {
    const hostId = await aListedHost();
    await expect(registerOpportunity(elsewhere, { ...anOffer, hostId })).rejects.toBeInstanceOf(NotFound);
    await expect(registerOpportunity(scopeOf('referrer'), { ...anOffer, hostId })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});

describe('changing an offer', () => {
  it('keeps the day of answers that stay, and lets go those set back to unknown', async () => {
    const hostId = await aListedHost();
    const first = { now: new Date('2026-10-01T01:00:00Z') };
    const { id } = await registerOpportunity(
      coordinator,
      { ...anOffer, hostId, answers: { quiet_place: 'yes', few_words: 'yes' } },
      first,
    );
    await answerCondition(
      coordinator,
      { hostId, opportunityId: id, consideration: 'no_phone', answer: 'no' },
      first,
    );
    await updateOpportunity(
      coordinator,
      { ...anOffer, id, version: 1, answers: { quiet_place: 'yes', few_words: 'unknown' } },
      { now },
    );
    const { conditions } = await getOpportunity(coordinator, id, { now });
    expect(conditions).toMatchObject([
      { consideration: 'quiet_place', source: 'registration', answeredOn: '2026-10-01' },
      { consideration: 'no_phone', source: 'telephone', answeredOn: '2026-10-01' },
    ]);
  });

  it('does not leave an open offer without a time or a number', async () => {
    const id = await anOpenOffer(await aListedHost());
    const { cells: _, ...timeless } = anOffer;
    const attempt = updateOpportunity(coordinator, { ...timeless, id, version: 2 });
    await expect(attempt).rejects.toThrow('曜日と時間');
  });

  it('does not overwrite, and does not reach elsewhere', async () => {
    const id = await anOpenOffer(await aListedHost());
    await expect(updateOpportunity(coordinator, { ...anOffer, id, version: 1 })).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(updateOpportunity(elsewhere, { ...anOffer, id, version: 2 })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(getOpportunity(elsewhere, id)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('steps of an offer', () => {
  it('opens, pauses and closes; a stale or foreign step is refused', async () => {
    const hostId = await aListedHost();
    const { id } = await registerOpportunity(coordinator, { ...anOffer, hostId });
    for (const [version, step, status] of [
      [1, 'open', 'open'],
      [2, 'pause', 'paused'],
      [3, 'open', 'open'],
      [4, 'close', 'closed'],
    ] as const) {
      expect(await takeOpportunityStep(coordinator, { id, version, step })).toMatchObject({ status });
    }
    await expect(takeOpportunityStep(coordinator, { id, version: 4, step: 'open' })).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(takeOpportunityStep(coordinator, { id, version: 5, step: 'open' })).rejects.toBeInstanceOf(
      Refused,
    );
    await expect(takeOpportunityStep(elsewhere, { id, version: 5, step: 'open' })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it('is full once its places are taken', async () => {
    const hostId = await aListedHost();
    const id = await anOpenOffer(hostId);
    await somebodyComes(hostId, id);
    expect((await getOpportunity(coordinator, id, { now })).offer).toMatchObject({ state: 'open', left: 1 });
    await somebodyComes(hostId, id);
    expect((await getOpportunity(coordinator, id, { now })).offer).toMatchObject({ state: 'full', left: 0 });
  });
});

describe('one tap on 〇△×', () => {
  it('answers for the host in general and for one offer; the last word counts', async () => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const quiet = { hostId, consideration: 'quiet_place' };
    await answerCondition(coordinator, { ...quiet, answer: 'no' });
    await answerCondition(coordinator, { ...quiet, answer: 'yes' });
    await answerCondition(coordinator, { ...quiet, opportunityId, answer: 'partly', note: '奥の席だけ' });
    const { conditions } = await getHost(coordinator, hostId);
    expect(conditions).toMatchObject([
      {
        label: '静かな場所',
        general: { answer: 'yes', source: 'telephone' },
        byOffer: [{ answer: 'partly', note: '奥の席だけ', offer: anOffer.title }],
      },
    ]);
  });

  it('refuses an unknown condition, an offer of another host, and a host of elsewhere', async () => {
    const hostId = await aListedHost();
    const theirs = await anOpenOffer(await aListedHost());
    const said = { hostId, consideration: 'quiet_place', answer: 'yes' as const };
    expect(await fieldsOf(answerCondition(coordinator, { ...said, consideration: 'being_nice' }))).toEqual([
      'consideration',
    ]);
    await expect(answerCondition(coordinator, { ...said, opportunityId: theirs })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(answerCondition(elsewhere, said)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('定員 and the basis of temporary use', () => {
  const numbers = { authorisedCapacity: 20, usualCoreUsers: 17, responsibleDepartment: '障がい福祉課' };
  const basis = { ...aBasis, kind: 'holiday' };

  it('open the way for an offer that takes seats', async () => {
    const hostId = await aFacilityWithRoom();
    const { id } = await registerOpportunity(
      coordinator,
      { ...anOffer, hostId, usesCapacity: true, open: true },
      { now },
    );
    expect((await getOpportunity(coordinator, id, { now })).offer.state).toBe('open');
    const later = { now: new Date('2027-02-01T01:00:00Z') };
    const attempt = registerOpportunity(
      coordinator,
      { ...anOffer, hostId, usesCapacity: true, open: true },
      later,
    );
    await expect(attempt).rejects.toThrow('根拠の記録');
  });

  it('are changed by the version seen', async () => {
    const hostId = await aFacilityWithRoom();
    await expect(declareCapacity(coordinator, { ...numbers, hostId, version: 0 })).rejects.toBeInstanceOf(
      Conflict,
    );
    await declareCapacity(coordinator, { ...numbers, hostId, version: 1, usualCoreUsers: 18 });
    expect((await getHost(coordinator, hostId, { now })).facility.capacity).toMatchObject({
      usualCoreUsers: 18,
      version: 2,
    });
  });

  it('refuse what cannot be', async () => {
    const hostId = await aFacilityWithRoom();
    const shop = await aListedHost();
    expect(
      await fieldsOf(declareCapacity(coordinator, { ...numbers, hostId, version: 1, usualCoreUsers: 21 })),
    ).toEqual(['usualCoreUsers']);
    await expect(
      declareCapacity(coordinator, { ...numbers, hostId: shop, version: 0 }),
    ).rejects.toBeInstanceOf(Refused);
    await expect(declareCapacity(elsewhere, { ...numbers, hostId, version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(
      await fieldsOf(recordTemporaryUse(coordinator, { ...basis, hostId, validTo: '2027-03-01' })),
    ).toEqual(['validTo']);
    expect(await fieldsOf(recordTemporaryUse(coordinator, { ...basis, hostId, shrinksCore: 'yes' }))).toEqual(
      ['shrinksCore'],
    );
    await expect(recordTemporaryUse(elsewhere, { ...basis, hostId })).rejects.toBeInstanceOf(NotFound);
  });
});
