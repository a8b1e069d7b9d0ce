import { describe, expect, it } from 'vitest';
import { aftercareItem, familyContactItem, familyItem, handBackItem } from './course-items';

const about = { id: 'a', caseId: 'c', code: 'tsubame-482-7' };

describe('what comes after the end of a case', () => {
  it.each([
    ['2026-11-20', 'today', 'きょう中'],
    ['2026-11-14', 'late', '6日過ぎ'],
  ])('a contact planned for %s is %s', (plannedOn, band, when) => {
    expect(aftercareItem({ ...about, plannedOn }, '2026-11-20')).toMatchObject({
      band,
      when,
      action: { to: '/cases/tsubame-482-7/aftercare' },
    });
  });

  it('a hand-back is never late, and tells that one may ask again', () => {
    const item = handBackItem({ ...about, endedOn: '2026-10-01' }, '2026-11-20');
    expect(item).toMatchObject({ band: 'today', caseId: 'c' });
    expect(item.what).toContain('いつでもまた依頼してください');
  });

  it("a family's consultation without anybody in charge leads to where one is chosen", () => {
    expect(familyItem({ ...about, since: '2026-11-18' }, '2026-11-20')).toMatchObject({
      band: 'late',
      action: { to: '/cases/tsubame-482-7/edit' },
    });
  });

  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-18', 'late'],
  ])("a day agreed with a family for %s is %s, and leads to the family's own log", (nextOn, band) => {
    expect(familyContactItem({ ...about, nextOn }, '2026-11-20')).toMatchObject({
      band,
      action: { to: '/cases/tsubame-482-7/family' },
    });
  });
});
