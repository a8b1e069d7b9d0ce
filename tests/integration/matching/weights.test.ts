import { describe, expect, it } from 'vitest';
import { aListedHost, anOpenOffer } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid } from '~/domain/kernel/errors';
import { getMatchWeights, look, lookQueryOf, setMatchWeights } from '~/domain/matching/index.server';
import { recordAssessment, setStance } from '~/domain/registry/index.server';

useDatabase();
const admin = scopeOf('admin');
const now = new Date('2026-11-20T01:00:00Z');
const handbook = { wish: 30, strength: 25, conditions: 25, access: 10, readiness: 10 };
const strengthsOnly = { wish: 0, strength: 100, conditions: 0, access: 0, readiness: 0 };
const set = (value: typeof handbook, validFrom: string) =>
  setMatchWeights(admin, { ...value, validFrom }, { now });
const get = (at = now) => getMatchWeights(admin, undefined, { now: at });

async function aWelcomingFarm(): Promise<string> {
  const id = await aListedHost({ kind: 'farm' });
  await setStance(scopeOf('coordinator'), { id, stance: 'welcome' }, { now });
  await recordAssessment(scopeOf('coordinator'), { id, assessedOn: '2026-10-03' }, { now });
  return id;
}

describe('the weights of the order', () => {
  it('are those of the handbook until a municipality sets others, from a day on', async () => {
    expect(await get()).toMatchObject({ weights: handbook, planned: [] });
    await set(strengthsOnly, '2026-12-01');
    expect(await get()).toMatchObject({
      weights: handbook,
      planned: [{ validFrom: '2026-12-01', value: strengthsOnly }],
    });
    expect((await get(new Date('2026-12-01T01:00:00Z'))).weights).toEqual(strengthsOnly);
  });

  it('order the places of the day', async () => {
    const wished = await aWelcomingFarm();
    await anOpenOffer(wished, { title: 'ごみ拾い', activities: ['litter_picking'] });
    const strong = await aWelcomingFarm();
    await anOpenOffer(strong, { title: '箱の検品', activities: ['inspection'] });
    const order = async (day: string) => {
      const query = lookQueryOf(new URLSearchParams('strength=careful_precise&wish=want_outdoors'));
      const { found } = await look(scopeOf('coordinator'), query, { now: new Date(`${day}T01:00:00Z`) });
      return (found?.results.ready ?? [])
        .map(({ hostId }) => hostId)
        .filter((id) => [wished, strong].includes(id));
    };
    expect(await order('2026-11-30')).toEqual([wished, strong]);
    expect(await order('2026-12-01')).toEqual([strong, wished]);
  });

  it.each([
    ['足りない', { ...handbook, wish: 20 }, /五つを足すと90です。どれかにあと10を足して/],
    ['多すぎる', { ...handbook, wish: 35 }, /5を減らして/],
    ['負の数', { ...handbook, wish: -5 }, /0から100まで/],
    ['小数', { ...handbook, wish: 29.5 }, /0から100まで/],
  ])('must make a hundred: %s', async (_, value, message) => {
    const refused = await set(value, '2026-12-01').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(JSON.stringify((refused as Invalid).fieldErrors)).toMatch(message);
  });

  it('begin today at the earliest, and are set by who manages settings', async () => {
    await expect(set(handbook, '2026-11-19')).rejects.toBeInstanceOf(Invalid);
    await expect(
      setMatchWeights(scopeOf('coordinator'), { ...handbook, validFrom: '2026-12-01' }, { now }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
