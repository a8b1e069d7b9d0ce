import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { aMunicipality, loadedAreas, storedOpenData, yaizu } from '#tests/factories/exchange';
import { anOpenedCase } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { fairness } from '~/cli/fairness.server';
import { Forbidden } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { checkFairness } from '~/domain/reports/index.server';

useDatabase();

describe('over the whole demonstration', () => {
  const said: string[] = [];
  let scope: Scope;

  beforeAll(async () => {
    await seedDemo({ today: '2026-11-20' });
    scope = systemScope('test', (await findMunicipalityByCode(MINAMO_CODE))?.id ?? '');
    await fairness.run(['--municipality', MINAMO_CODE], (line) => said.push(line));
  }, 180_000);

  it('is told for everybody, by age, area and what they need', () => {
    expect(said.filter((line) => line.startsWith('■'))).toEqual([
      '■ 全体',
      '■ 年代',
      '■ 圏域',
      '■ 配慮・条件',
    ]);
    expect(said[0]).toMatch(/受入先 \d+ か所/);
    expect(said.find((line) => line.startsWith('  全員'))).toMatch(/約\d+/);
  });

  it('names nobody, and no number below the threshold', () => {
    const all = said.slice(1).join('\n');
    expect(all).not.toMatch(/\d{3}-\d/);
    for (const [, number] of all.matchAll(/約(\d+)/g)) expect(Number(number) % 3).toBe(0);
  });

  it('leaves its run in the log, without a code', async () => {
    const [entry] = await withScope(scope, (tx) => listAudit(tx, { action: 'reports.check-fairness' }, 1));
    expect(entry?.codes).toEqual([]);
    expect(Object.keys(entry?.change ?? {})).toEqual(['day']);
  });

  it.each(['coordinator', 'community', 'officer', 'host'] as const)('is not for a %s', async (role) => {
    await expect(checkFairness(scopeOf(role))).rejects.toBeInstanceOf(Forbidden);
  });
});

describeOpenData('焼津市, filled from open data alone', () => {
  it('has places to ask for most, and shows that there are some for whom it has none', async () => {
    const town = await aMunicipality(yaizu, 'manager', 'community', 'coordinator');
    const bytes = openData('yaizu/boundaries/中学校区.geojson');
    await loadedAreas(town, { fileName: '中学校区.geojson', bytes, level: 'junior_high', name: 'item2' });
    for (const list of [
      'yaizu/地域交流センター/222127_community_center.csv',
      'yaizu/ファミリー農園/222127_nouen.csv',
      'yaizu/要配慮者利用施設/yohairyosya.csv',
    ])
      await storedOpenData(town, list);
    for (const strength of ['cooking_home', 'steady_worker', 'gardening'])
      for (let more = 0; more < 3; more += 1) await anOpenedCase({ strengths: [strength] }, town);
    const { places, tables } = await checkFairness(systemScope('test', town.municipalityId));
    expect(places).toBeGreaterThan(50);
    expect(tables[0]?.rows).toMatchObject([
      { ready: { total: 9, parts: [9, 0, 0] }, found: { total: 9, parts: [3, 0, 6] } },
    ]);
  }, 120_000);
});
