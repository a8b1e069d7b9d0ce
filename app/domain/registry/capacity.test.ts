import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { admit, toRearrange, type CapacityFacts, type TemporaryUse } from './capacity';

/** E7: a B型 with 定員 20, 17 core users, one participant, staff 3.0 at 7.5 to one. */
const bType: CapacityFacts = {
  serviceKind: 'continuous_employment_b',
  authorisedCapacity: 20,
  coreUsers: 17,
  participants: 1,
  contractResidents: null,
  supportedByFacilityStaff: true,
  staffFte: 3,
  staffingRatio: 7.5,
  responsibleDepartment: '障害福祉担当',
  operates: true,
  operatesThatDay: true,
};
const spareSeats: TemporaryUse = {
  kind: 'within_hours_spare_capacity',
  validFrom: '2026-12-01',
  validTo: '2027-02-28',
  assetDisposalNeeded: false,
};
const tuesday = '2026-12-15';

/** E5: a 養護老人ホーム with 定員 50, 44 residents (4 of them 契約入所), staff 18 where 17 are needed. */
const home: CapacityFacts = {
  serviceKind: 'elderly_home_yogo',
  authorisedCapacity: 50,
  coreUsers: 44,
  participants: 0,
  contractResidents: 4,
  supportedByFacilityStaff: true,
  staffFte: 18,
  staffingRatio: null,
  requiredFte: 17,
  responsibleDepartment: '高齢者福祉担当',
  operates: true,
  operatesThatDay: true,
};
const stayUse: TemporaryUse = { ...spareSeats, validFrom: '2027-01-10', validTo: '2027-03-31' };
const winter = '2027-02-01';

describe('places within 定員 (CAP-1, CAP-2)', () => {
  it.each([
    ['E7: 17+1+1=19≤20', bType, {}, { ok: true, left: 1 }],
    ['AT-E7-1: 18+1+1=20≤20, the boundary', bType, { coreUsers: 18 }, { ok: true, left: 0 }],
    ['E5: 44+1≤50', home, {}, { ok: true, left: 5 }],
  ] as const)('%s', (_, facts, change, verdict) => {
    const [use, day] = facts === home ? [stayUse, winter] : [spareSeats, tuesday];
    expect(admit({ ...facts, ...change }, use, day)).toEqual(verdict);
  });

  it('AT-E7-1: 19 core users leave no place', () => {
    expect(admit({ ...bType, coreUsers: 19 }, spareSeats, tuesday)).toMatchObject({
      ok: false,
      code: 'capacity',
      reason: '定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    });
  });

  it('AT-E5-2: a full home says so in figures', () => {
    expect(admit({ ...home, coreUsers: 50 }, stayUse, winter)).toMatchObject({
      code: 'capacity',
      reason: '定員の範囲内ではありません（本来50＋参加支援1＞定員50）',
    });
  });

  it('several persons at once are counted together', () => {
    expect(admit(bType, spareSeats, tuesday, 2)).toEqual({ ok: true, left: 0 });
    expect(admit(bType, spareSeats, tuesday, 3)).toMatchObject({ ok: false, code: 'capacity' });
  });
});

describe('staff for the total of users (CAP-3)', () => {
  it('AT-E7-2: at 6 to one, 19 users need more staff than there are', () => {
    expect(admit({ ...bType, staffingRatio: 6 }, spareSeats, tuesday)).toMatchObject({
      code: 'staffing',
      reason: '人員配置（必要3.17／配置3.0）',
    });
  });

  it.each([
    [22.5, 3, 7.5, 22, true],
    [23, 3, 7.5, 23, false],
    [18, 1.8, 10, 18, true],
    [19, 1.9, 10, 19, true],
    [21, 2.1, 10, 22, false],
  ])('%d users: %d staff at %d to one, total %d → %s', (_, staffFte, staffingRatio, total, fits) => {
    const facts = { ...bType, authorisedCapacity: 99, coreUsers: total - 1, participants: 0 };
    expect(admit({ ...facts, staffFte, staffingRatio }, spareSeats, tuesday).ok).toBe(fits);
  });

  it('staff that is not recorded is unknown, not enough', () => {
    expect(admit({ ...bType, staffFte: null }, spareSeats, tuesday)).toMatchObject({
      code: 'staffing_unknown',
    });
    expect(admit({ ...bType, staffingRatio: null }, spareSeats, tuesday)).toMatchObject({
      code: 'staffing_unknown',
    });
  });

  it('does not count when supporters of 参加支援 come along', () => {
    const facts = { ...bType, staffFte: null, supportedByFacilityStaff: false };
    expect(admit(facts, spareSeats, tuesday).ok).toBe(true);
  });

  it('E5: staff needed may be stated as a number', () => {
    expect(admit({ ...home, requiredFte: 18.5 }, stayUse, winter)).toMatchObject({
      reason: '人員配置（必要18.50／配置18.0）',
    });
  });
});

describe('temporary use (CAP-5..8, 14)', () => {
  const sunday = '2026-12-06';
  const holiday: TemporaryUse = { ...spareSeats, kind: 'holiday' };
  const evenings: TemporaryUse = { ...spareSeats, kind: 'outside_hours' };
  const nursery = { ...bType, hostKind: 'nursery', coreUsers: 20, staffFte: null };

  it.each([
    ['no basis', null, tuesday, 'basis_missing', '一時的な使用の根拠が登録されていません'],
    [
      'AT-E5-3: no end',
      { ...spareSeats, validTo: null },
      tuesday,
      'basis_period',
      '一時的な使用の終わりの日が決まっていません',
    ],
    [
      'AT-E5-3: 財産処分',
      { ...spareSeats, assetDisposalNeeded: true },
      tuesday,
      'asset_disposal',
      '財産処分の手続が必要な使い方のため、受入れに使えません',
    ],
    ['the day before it begins', spareSeats, '2026-11-30', 'basis_period', '一時的な使用の期間の外です'],
    ['the day after it ends', spareSeats, '2027-03-01', 'basis_period', '一時的な使用の期間の外です'],
    [
      'AT-E6-2: a weekday morning of a holiday use',
      holiday,
      tuesday,
      'basis_time',
      '休日・営業時間外の使用として登録されています',
    ],
    [
      'a weekday morning of an evening use',
      evenings,
      tuesday,
      'basis_time',
      '休日・営業時間外の使用として登録されています',
    ],
  ] as const)('%s is refused', (_, use, day, code, reason) => {
    expect(admit(nursery, use, day)).toMatchObject({ ok: false, code, reason });
  });

  it('a weekday evening is no holiday, but is outside hours', () => {
    const evening = { ...nursery, operates: false };
    expect(admit(evening, holiday, tuesday)).toMatchObject({ code: 'basis_time' });
    expect(admit(evening, evenings, tuesday)).toEqual({ ok: true, left: null });
  });

  it('spare seats are there only while the core service runs', () => {
    expect(admit({ ...bType, operates: false }, spareSeats, tuesday)).toMatchObject({
      code: 'not_operating',
      reason: '本来事業が休みの曜日や時間帯です',
    });
  });

  it('names the department to ask', () => {
    const verdict = admit(home, { ...stayUse, assetDisposalNeeded: true }, winter);
    expect(verdict).toMatchObject({ wayOut: '高齢者福祉担当に相談してください。' });
  });

  it('AT-E6-3: on a holiday the seats of the core service do not count', () => {
    const closed = { ...nursery, operates: false, operatesThatDay: false };
    expect(admit(closed, holiday, sunday)).toEqual({ ok: true, left: null });
    expect(admit(closed, evenings, sunday)).toEqual({ ok: true, left: null });
  });
});

describe('契約入所 in a 養護老人ホーム: at most 20 % of 定員', () => {
  it.each([
    [4, true],
    [9, true],
    [10, false],
  ])('%d residents already: %s', (contractResidents, fits) => {
    expect(admit({ ...home, contractResidents }, stayUse, winter).ok).toBe(fits);
  });

  it('counts those who stay for 参加支援 with them', () => {
    expect(admit({ ...home, participants: 6 }, stayUse, winter)).toMatchObject({ code: 'capacity' });
    expect(admit({ ...home, coreUsers: 30, participants: 5 }, stayUse, winter).ok).toBe(true);
    expect(admit({ ...home, coreUsers: 30, participants: 6 }, stayUse, winter)).toMatchObject({
      code: 'contract_residents',
    });
  });

  it('says the figures', () => {
    expect(admit({ ...home, contractResidents: 10 }, stayUse, winter)).toMatchObject({
      code: 'contract_residents',
      reason: '契約入所の上限（定員の20％＝10人）を超えます（11人）',
    });
  });
});

describe('when core users rise (I2)', () => {
  it.each([
    ['AT-E7-3: the day before, nobody', bType, 17, 2, 0],
    ['AT-E7-3: from that day, one', bType, 19, 2, 1],
    ['AT-E5-1: 50+1>50', home, 50, 1, 1],
    ['never more than are placed', bType, 60, 2, 2],
    ['I3: too few staff counts as too little room', { ...bType, staffFte: 2.6 }, 18, 2, 1],
    ['staff nobody has told of is asked for, nobody is moved', { ...bType, staffFte: null }, 18, 2, 0],
  ] as const)('%s', (_, facts, coreUsers, participants, count) => {
    expect(toRearrange({ ...facts, coreUsers, participants })).toBe(count);
  });
});

describe('properties', () => {
  const anyFacts = fc.record({
    serviceKind: fc.constant('continuous_employment_b'),
    operates: fc.constant(true),
    operatesThatDay: fc.constant(true),
    authorisedCapacity: fc.integer({ min: 1, max: 60 }),
    coreUsers: fc.integer({ min: 0, max: 60 }),
    participants: fc.integer({ min: 0, max: 10 }),
    contractResidents: fc.constant(null),
    supportedByFacilityStaff: fc.boolean(),
    staffFte: fc.option(
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
      { nil: null },
    ),
    staffingRatio: fc.option(fc.constantFrom(6, 7.5, 10), { nil: null }),
    responsibleDepartment: fc.constant(''),
  });

  /** The law once more, in whole hundredths: everybody together within 定員, and staff for all of them. */
  function fits(facts: CapacityFacts, participants: number): boolean {
    const total = facts.coreUsers + participants;
    if (total > facts.authorisedCapacity) return false;
    if (!facts.supportedByFacilityStaff) return true;
    if (facts.staffFte === null || facts.staffingRatio === null) return false;
    return total * 10_000 <= Math.round(facts.staffFte * 100) * Math.round(facts.staffingRatio * 100);
  }

  it('I1, I3: exactly those are admitted who fit into 定員 and have staff, and what is left adds up', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 5 }), (facts, adding) => {
        const verdict = admit(facts, spareSeats, tuesday, adding);
        expect(verdict.ok).toBe(fits(facts, facts.participants + adding));
        if (verdict.ok)
          expect(facts.coreUsers + facts.participants + adding + (verdict.left ?? NaN)).toBe(
            facts.authorisedCapacity,
          );
      }),
    );
  });

  it('I2: as few as possible are to be moved: without them the others fit, with one of them they do not', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const leaving = toRearrange(facts);
        const staffKnown = facts.staffFte !== null && facts.staffingRatio !== null;
        if (facts.supportedByFacilityStaff && !staffKnown && facts.coreUsers <= facts.authorisedCapacity) {
          expect(facts.coreUsers + facts.participants - leaving).toBeLessThanOrEqual(
            facts.authorisedCapacity,
          );
          return;
        }
        const staying = facts.participants - leaving;
        expect(leaving === facts.participants || fits(facts, staying)).toBe(true);
        if (leaving > 0) expect(fits(facts, staying + 1)).toBe(false);
      }),
    );
  });

  it('one person fewer is always admitted where more were', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 5 }), (facts, adding) => {
        if (admit(facts, spareSeats, tuesday, adding).ok)
          expect(admit(facts, spareSeats, tuesday, adding - 1).ok).toBe(true);
      }),
    );
  });

  it('one core user more never opens a place', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const more = { ...facts, coreUsers: facts.coreUsers + 1 };
        if (admit(more, spareSeats, tuesday).ok) expect(admit(facts, spareSeats, tuesday).ok).toBe(true);
      }),
    );
  });
});
