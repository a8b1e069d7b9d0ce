import { describe, expect, it } from 'vitest';
import { coversOn, endWords, hasPatrol, insuranceEnd, isToRenew, notCovered } from './insurance';

describe('the end of an insurance', () => {
  it.each([
    ['volunteer', '2027-02-10', null, '2027-03-31'],
    ['volunteer', '2027-03-31', null, '2027-03-31'],
    ['volunteer', '2027-04-01', null, '2028-03-31'],
    ['volunteer', '2026-11-22', '2030-01-01', '2027-03-31'],
    ['event', '2026-12-06', '2026-12-06', '2026-12-06'],
    ['liability', '2026-12-06', null, null],
  ] as const)('%s from %s until %s: %s', (kind, from, until, end) => {
    expect(insuranceEnd(kind, from, until)).toBe(end);
  });

  it.each([
    ['2027-03-31', '2027-02-10', '3月31日で切れます'],
    ['2027-03-31', '2026-04-01', '3月31日で切れます'],
    ['2027-03-31', '2027-03-31', '3月31日で切れます'],
    ['2027-03-31', '2026-03-31', '2027年3月31日（水）で切れます'],
    ['2028-06-30', '2027-02-10', '2028年6月30日（金）で切れます'],
    ['2027-03-31', '2027-04-01', '2027年3月31日（水）で切れました'],
  ])('%s is told on %s: %s', (validTo, today, words) => {
    expect(endWords(validTo, today)).toBe(words);
  });

  it.each([
    ['volunteer', '2027-02-28', false],
    ['volunteer', '2027-03-01', true],
    ['volunteer', '2027-03-31', true],
    ['volunteer', '2027-04-20', true],
    ['event', '2027-03-15', false],
  ] as const)('%s until 31 March is to be renewed on %s: %s', (kind, today, due) => {
    expect(isToRenew({ kind, eventPlan: '', validTo: '2027-03-31' }, today)).toBe(due);
  });
});

describe('what an insurance covers', () => {
  const watch = { activities: ['school_route_watch'], rewardKind: 'none' };
  it('leaves patrols out under plan A of 行事用保険, and paid work out of ボランティア活動保険', () => {
    expect(notCovered({ kind: 'event', eventPlan: 'a' }, watch)).toMatch(/防犯・防火パトロール/);
    expect(notCovered({ kind: 'event', eventPlan: 'other' }, watch)).toBeNull();
    expect(notCovered({ kind: 'event', eventPlan: 'a' }, { ...watch, activities: ['packing'] })).toBeNull();
    expect(notCovered({ kind: 'volunteer', eventPlan: '' }, watch)).toBeNull();
    const paid = { ...watch, rewardKind: 'honorarium_to_participant' };
    expect(notCovered({ kind: 'volunteer', eventPlan: '' }, paid)).toMatch(/お礼のない活動/);
    expect(notCovered({ kind: 'liability', eventPlan: '' }, paid)).toBeNull();
    expect(hasPatrol(watch)).toBe(true);
    expect(hasPatrol({ ...watch, activities: ['packing'] })).toBe(false);
  });

  it('holds from its first to its last day', () => {
    const one = {
      kind: 'volunteer' as const,
      eventPlan: '' as const,
      validFrom: '2027-02-10',
      validTo: '2027-03-31',
    };
    expect(coversOn(one, watch, '2027-02-09')).toBe(false);
    expect(coversOn(one, watch, '2027-02-10')).toBe(true);
    expect(coversOn(one, watch, '2027-03-31')).toBe(true);
    expect(coversOn(one, watch, '2027-04-01')).toBe(false);
  });
});
