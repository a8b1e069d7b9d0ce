import { describe, expect, it } from 'vitest';
import { decideDrop, decideIdea, ideaState, type IdeaFacts } from './idea-rules';

const held: IdeaFacts = {
  ...{ meeting: 'held', heldOn: '2026-11-20', today: '2026-11-20' },
  ...{ itemStatus: 'proposed', caseStatus: 'active', sharedWithMembers: true },
};

describe('会議で出た案', () => {
  it.each<[string, Partial<IdeaFacts>, boolean | string]>([
    ['at the meeting', {}, true],
    ['while it goes on', { meeting: 'scheduled' }, true],
    ['weeks later', { today: '2026-12-20' }, true],
    ['after the item was found on', { itemStatus: 'resolved' }, true],
    ['before the day', { meeting: 'scheduled', today: '2026-11-19' }, 'まだ来ていません'],
    ['of a meeting that does not take place', { meeting: 'cancelled' }, 'とりやめ'],
    ['of an item taken off', { itemStatus: 'withdrawn' }, '取り下げられています'],
    ['of a case that has ended', { caseStatus: 'closed' }, '終わっている'],
    ['without the consent to share', { sharedWithMembers: false }, '同意が、いまはありません'],
  ])('is written down %s', (_, facts, expected) => {
    const decision = decideIdea({ ...held, ...facts });
    expect(decision.ok ? true : decision.reason).toEqual(
      expected === true ? true : expect.stringContaining(String(expected)),
    );
  });

  it.each([
    [{ droppedOn: null, taken: false }, 'waiting', true],
    [{ droppedOn: '2026-11-21', taken: false }, 'dropped', false],
    [{ droppedOn: null, taken: true }, 'taken', false],
    [{ droppedOn: '2026-11-21', taken: true }, 'taken', false],
  ] as const)('%j is %s', (state, expected, mayDrop) => {
    expect(ideaState(state)).toBe(expected);
    expect(decideDrop(state).ok).toBe(mayDrop);
  });
});
