import { describe, expect, it } from 'vitest';
import { closesOnAgenda, closesWith } from './open-work';

const lent = (id: string, title: string, hostName: string) => ({
  ...{ id, title, hostName, caseId: 'c', lentOn: '2026-11-20' },
});
const work: Parameters<typeof closesWith>[0] = {
  items: [
    { id: 'own', timing: 'closure', heldOn: '2026-12-01' },
    { id: 'other', timing: 'plan', heldOn: '2026-12-02' },
  ],
  ...{ plans: [], placements: [] },
  works: [lent('1', '川べりの朝', 'ひかり工房'), lent('2', '猫', '縁側'), lent('3', '夜', 'ひかり工房')],
};

describe('what an end would close', () => {
  it('is told with the titles of works to who works on the case', () => {
    expect(closesWith(work, 'closure')).toEqual([
      '12月1日の会議の議題から下ろします。',
      '12月2日の会議の議題から下ろします。',
      '作品「川べりの朝」（ひかり工房）：「返してもらう」になり、返るまで、きょうに出ます。',
      '作品「猫」（縁側）：「返してもらう」になり、返るまで、きょうに出ます。',
      '作品「夜」（ひかり工房）：「返してもらう」になり、返るまで、きょうに出ます。',
    ]);
  });

  it('is told on the agenda with the number of works at each host, without the item itself', () => {
    expect(closesOnAgenda(work, 'closure', 'own')).toEqual([
      '12月2日の会議の議題から下ろします。',
      '受入先にある作品2点：ひかり工房',
      '受入先にある作品1点：縁側',
    ]);
  });
});
