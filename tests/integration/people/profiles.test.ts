import { describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import {
  aCaseInAssessment,
  aCaseWithProfile,
  anOpenedCase,
  aProfile,
  consented,
  now,
  theCase,
} from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import { caseLines, findProfile, getProfile, saveProfile } from '~/domain/people/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');

const stored = async (code: string) => {
  const { id } = await theCase(code);
  return withScope(machineScope(), (tx) => findProfile(tx, id));
};

describe('a profile', () => {
  it('keeps strengths, wishes and conditions in their order, with words and weights', async () => {
    const code = await aCaseWithProfile();
    expect(await stored(code)).toMatchObject({
      strengths: [
        { slug: 'careful_precise', level: 'can_do', ownWords: '細かい作業は苦にならない', shareable: true },
        { slug: 'gardening', level: 'some', ownWords: '' },
      ],
      wishes: [{ slug: 'want_quiet_work' }],
      considerations: [
        { slug: 'quiet_place', weight: 'must' },
        { slug: 'few_words', weight: 'prefer' },
      ],
      slots: ['tue_am'],
      travelModes: ['walk'],
      travelMinutesMax: 20,
      version: 1,
    });
  });

  it('makes the case recognisable', async () => {
    const code = await aCaseWithProfile();
    const { id } = await theCase(code);
    const lines = await withScope(machineScope(), (tx) => caseLines(tx, [id]));
    expect(lines.get(id)).toMatchObject({
      code,
      strength: 'ていねい・正確',
      usual: '火曜の午前',
      coordinator: '参加支援コーディネーター',
      referrer: '地域包括支援センター',
    });
  });

  it('is written again as a whole, and keeps from the cards what the person keeps', async () => {
    const code = await aCaseWithProfile();
    await saveProfile(
      coordinator,
      {
        code,
        version: 1,
        strengths: ['drawing'],
        wishes: [],
        considerations: ['no_photo'],
        kept: 'drawing',
        stay: true,
        slots: ['tue_am'],
      },
      { now },
    );
    expect(await stored(code)).toMatchObject({
      strengths: [{ slug: 'drawing', shareable: false }],
      wishes: [],
      considerations: [{ slug: 'no_photo', weight: 'must' }],
      slots: ['stay'],
      version: 2,
    });
  });

  it('may be empty: the person may not know yet', async () => {
    const code = await aCaseInAssessment();
    await saveProfile(coordinator, { code, version: 0 }, { now });
    expect(await stored(code)).toMatchObject({ strengths: [], slots: [], version: 1 });
  });

  it('is not overwritten by somebody who saw an older one', async () => {
    const code = await aCaseWithProfile();
    await saveProfile(coordinator, { ...aProfile, code, version: 1 }, { now });
    await expect(saveProfile(coordinator, { code, version: 1 }, { now })).rejects.toBeInstanceOf(Conflict);
    await expect(saveProfile(coordinator, { code, version: 0 }, { now })).rejects.toBeInstanceOf(Conflict);
    expect((await stored(code)).strengths).toHaveLength(2);
  });

  it('is not begun twice at the same moment', async () => {
    const code = await aCaseInAssessment();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => saveProfile(coordinator, { ...aProfile, code }, { now })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['a name', { words: { careful_precise: '田中さんに習った' } }, 'words.careful_precise'],
    ['a telephone number', { words: { quiet_place: '090-1234-5678' } }, 'words.quiet_place'],
    ['an unknown strength', { strengths: ['flying'] }, 'strengths[0]'],
    ['an unknown slot', { slots: ['someday'] }, 'slots[0]'],
    ['a journey of a day', { travelMinutesMax: 900 }, 'travelMinutesMax'],
  ])('refuses %s', async (_, wrong, field) => {
    const code = await aCaseInAssessment();
    const attempt = saveProfile(coordinator, { ...aProfile, code, ...wrong }, { now });
    await expect(attempt).rejects.toBeInstanceOf(Invalid);
    await expect(attempt).rejects.toMatchObject({ fieldErrors: { [field]: expect.any(Array) as unknown } });
    expect((await stored(code)).version).toBe(0);
  });

  it('is refused to the wrong role, agency and town', async () => {
    const code = await aCaseInAssessment();
    for (const role of roles.filter((one) => one !== 'coordinator' && one !== 'manager')) {
      await expect(saveProfile(scopeOf(role), { ...aProfile, code })).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(saveProfile(strangerScope(), { ...aProfile, code })).rejects.toBeInstanceOf(NotFound);
    await expect(
      saveProfile(scopeOf('coordinator', { town: 'other' }), { ...aProfile, code }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it('is not kept of a family consultation, nor after the consent was withdrawn', async () => {
    const family = await anOpenedCase({ beginning: 'family' });
    await expect(saveProfile(coordinator, { ...aProfile, code: family })).rejects.toBeInstanceOf(Refused);
    const code = await aCaseInAssessment();
    await consented(code, 'consultation', 'withdrawn');
    await expect(saveProfile(coordinator, { ...aProfile, code })).rejects.toBeInstanceOf(Refused);
  });

  it('offers everything that can be picked, findable by its reading', async () => {
    const code = await aCaseInAssessment();
    const { choices } = await getProfile(coordinator, code, { now });
    const all = choices.strengths.flatMap(({ picks }) => picks);
    expect(all).toHaveLength(75);
    expect(all.find(({ value }) => value === 'instrument')?.find).toContain('がっき');
  });
});
