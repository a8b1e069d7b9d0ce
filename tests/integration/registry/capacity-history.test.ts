import { describe, expect, it } from 'vitest';
import { anAcceptedPlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { aFacilityWithRoom } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { eq } from 'drizzle-orm';
import { writeExitPlan } from '~/domain/placements/index.server';
import {
  confirmNumbers,
  declareCapacity,
  getFacility,
  listHostHistory,
  noteDays,
  recordConsultation,
  setUsualWeek,
} from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const call = { now: new Date('2026-11-20T03:00:00Z') };

const acts = async (hostId: string) =>
  (await listHostHistory(coordinator, { hostId, filter: { about: 'capacity' }, page: 1 })).acts.map(
    ({ by, changes }) => ({
      by,
      lines: changes.map(({ field, before, after }) => `${field}：${before}→${after}`).sort(),
    }),
  );
const newest = async (hostId: string) => (await acts(hostId))[0]?.lines;

describe('the history of what a facility is counted by', () => {
  it('tells its 定員, its week, other days and talks, from what to what and by whom', async () => {
    const hostId = await aFacilityWithRoom();
    const first = await acts(hostId);
    expect(first.flatMap(({ lines }) => lines)).toEqual([
      expect.stringContaining('一時的に使ってよい根拠：なし→'),
      expect.stringContaining('所管課とのやりとり：なし→2026年11月1日（日）、障がい福祉課（電話）'),
      'いつもの人数（多いとき）（就労継続支援B型事業所）：なし→17人',
      '定員（就労継続支援B型事業所）：なし→20人',
      '所管課（就労継続支援B型事業所）：なし→障がい福祉課',
    ]);
    expect(first.every(({ by }) => by.length > 0 && by !== 'むすびば（自動）')).toBe(true);

    const [service] = (await getFacility(coordinator, { hostId, month: null }, call)).services;
    const week = { serviceId: service!.id, version: service!.version, closedOnHolidays: true };
    await setUsualWeek(coordinator, { ...week, core: { tue_am: 12, sat_am: 18 } }, call);
    expect(await newest(hostId)).toEqual(
      expect.arrayContaining([
        'いつもの人数（就労継続支援B型事業所）：なし→火曜の午前12人、土曜の午前18人',
        'いつもの人数（多いとき）（就労継続支援B型事業所）：17人→18人',
      ]),
    );

    const days = { serviceId: service!.id, from: '2026-12-20', to: '2026-12-31' };
    await noteDays(coordinator, { ...days, slots: ['am', 'pm'], kind: 'forecast', coreUsers: 19 }, call);
    expect(await newest(hostId)).toEqual([
      'いつもと違う日：なし→12月20日（日）〜12月31日（木）の午前・午後：見込み19人',
    ]);
    await noteDays(
      coordinator,
      { serviceId: service!.id, from: '2026-12-24', slots: ['am'], kind: 'usual' },
      call,
    );
    expect(await newest(hostId)).toEqual(['いつもと違う日：12月24日（木）の午前：見込み19人→なし']);

    await recordConsultation(
      coordinator,
      {
        ...{ hostId, department: '障がい福祉課', consultedOn: '2026-11-18', method: 'document' },
        ...{ asked: '年末のこと', answer: '差し支えない' },
      },
      call,
    );
    expect(await newest(hostId)).toEqual([
      '所管課とのやりとり：なし→2026年11月18日（水）、障がい福祉課（文書）「年末のこと」→「差し支えない」',
    ]);
    const version = service!.version + 1;
    const more = { hostId, version, authorisedCapacity: 25, responsibleDepartment: '障がい福祉課' };
    await declareCapacity(coordinator, more, call);
    expect(await newest(hostId)).toEqual(['定員（就労継続支援B型事業所）：20人→25人']);
    await confirmNumbers(coordinator, { id: hostId }, { now: new Date('2026-11-25T03:00:00Z') });
    expect(await newest(hostId)).toEqual([
      '人数をさいごに確かめた日（就労継続支援B型事業所）：2026年11月20日（金）→2026年11月25日（水）',
    ]);
  });

  it('tells that a stay has its way out, and nothing of who stays', async () => {
    const stage = await aStage({ digits: '612-3' });
    await withScope(machineScope(), (tx) =>
      tx
        .update(opportunities)
        .set({ menuKind: 'temporary_housing' })
        .where(eq(opportunities.id, stage.opportunityId)),
    );
    const id = await anAcceptedPlacement(stage);
    const plan = { nextHome: '家賃の安い部屋', steps: '家計を整える', leaveBy: '2027-01-31' };
    await writeExitPlan(coordinator, { id, planVersion: 0, ...plan, reviewOn: '2026-12-15' }, call);
    expect(await newest(stage.hostId)).toEqual([
      '滞在の、退所に向けた計画：なし→出る予定2027年1月31日（日）、見直し2026年12月15日（火）',
    ]);
    const page = await listHostHistory(coordinator, { hostId: stage.hostId, filter: {}, page: 1 });
    expect(JSON.stringify(page)).not.toMatch(/tsubame|家計|部屋/);
  });
});
