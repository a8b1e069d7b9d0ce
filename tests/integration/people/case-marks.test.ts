import { describe, expect, it } from 'vitest';
import { aDrawnArea } from '#tests/factories/community';
import { anOpenedCase, now } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import type { Scope } from '~/domain/kernel/scope';
import { caseQueryOf, listCases } from '~/domain/people/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');

const asked = async (search: string, scope: Scope = coordinator) =>
  listCases(scope, caseQueryOf(new URLSearchParams(`whose=all&${search}`)), { now });
const codes = async (search: string, scope?: Scope) =>
  (await asked(search, scope)).lines.map(({ code }) => code);

describe('staff looks for cases by what somebody can do, wishes and needs', () => {
  it('finds those that have all of it, with the state, area, age and time', async () => {
    const harbour = await aDrawnArea('みなと');
    const cook = await anOpenedCase({
      strengths: ['cooking_home'],
      wishes: ['want_place'],
      considerations: ['quiet_place'],
      slots: ['tue_am'],
      areaId: harbour,
      ageBand: 'age_30s',
    });
    const gardener = await anOpenedCase({
      strengths: ['gardening'],
      considerations: ['quiet_place'],
      slots: ['weekday_pm'],
    });

    expect(await codes('strength=cooking_home')).toEqual([cook]);
    expect(await codes('strength=cooking_home&strength=gardening')).toEqual([]);
    expect((await codes('age=age_30s&age=unknown')).sort()).toEqual([cook, gardener].sort());
    expect(await codes('strength=gardening&weekday=tue&slot=pm')).toEqual([gardener]);
    expect(await codes('strength=gardening&weekday=tue&slot=am')).toEqual([]);
    expect(await codes(`condition=quiet_place&area=${harbour}&age=age_30s`)).toEqual([cook]);
    expect(await codes('condition=quiet_place&age=unknown')).toEqual([gardener]);
    expect(await codes('wish=want_place&status=intake')).toEqual([cook]);
    expect(await codes('wish=want_place&status=active')).toEqual([]);
    expect(await codes('wish=want_place&stalled=yes')).toEqual([]);

    const { facets, total, states } = await asked('condition=quiet_place');
    expect(total).toBe(2);
    expect(states).toMatchObject([{ status: 'intake', total: 2 }]);
    const facet = (mark: string) => facets.find((one) => one.mark === mark);
    expect(facet('strength')?.options).toContainEqual({
      value: 'cooking_home',
      label: '家庭料理',
      count: 1,
    });
    expect(facet('area')?.options).toContainEqual({ value: harbour, label: 'みなと', count: 1 });
    expect(facet('age')?.options.map(({ label }) => label)).toEqual(['30代', 'まだ分からない']);
    expect(facet('weekday')?.options.map(({ label }) => label)[0]).toBe('月曜');
  });

  it('counts and finds nothing of cases that one may not see', async () => {
    await anOpenedCase({ strengths: ['sewing_skill'] });
    for (const scope of [
      strangerScope(),
      strangerScope('officer'),
      scopeOf('coordinator', { town: 'other' }),
    ]) {
      const { facets, lines } = await asked('strength=sewing_skill', scope);
      expect(lines).toEqual([]);
      expect(facets.flatMap(({ options }) => options).every(({ count }) => count === 0)).toBe(true);
    }
  });

  it('is not led astray by what is no mark', async () => {
    expect(await codes(`strength=${encodeURIComponent("x' or 1=1")}`)).toEqual(await codes(''));
    expect(await codes('strength=nothing_of_the_kind')).toEqual([]);
    expect(await codes('area=nothing')).toEqual([]);
  });

  it('leaves one entry with the codes that were shown and what was asked (I14)', async () => {
    const code = await anOpenedCase({ strengths: ['calligraphy_skill'] });
    const count = async () => Number((await db.admin`select count(*) from audit_log`)[0]?.['count']);
    const before = await count();
    expect(await codes('strength=calligraphy_skill')).toEqual([code]);
    expect(await count()).toBe(before + 1);
    const [entry] = await db.admin<{ codes: string[]; context: string; change: unknown }[]>`
      select codes, context, change from audit_log where action = 'people.list-cases' order by seq desc limit 1`;
    expect(entry).toEqual({
      codes: [code],
      context: '検索',
      change: { marks: { strength: ['calligraphy_skill'] } },
    });
  });
});
