import { expect, it } from 'vitest';
import { decideHandOver, type HandOverFacts } from './rules';

const facts: HandOverFacts = {
  own: true,
  leads: false,
  same: false,
  receives: true,
  things: 3,
  unchecked: 0,
  cannotCheck: false,
};

it.each<[string, Partial<HandOverFacts>, string | null]>([
  ['the own cases', {}, null],
  ["a colleague's, by who leads", { own: false, leads: true }, null],
  ["a colleague's, by another colleague", { own: false }, '責任者です'],
  ['to oneself', { same: true }, '同じです'],
  ['to somebody of another agency, or who has left', { receives: false }, '同じ機関'],
  ['nothing', { things: 0 }, '引き継ぐものがありません'],
  ['with papers nobody compared', { unchecked: 2 }, '2件'],
  ['with papers that cannot be compared', { unchecked: 2, cannotCheck: true }, null],
])('%s', (_, given, reason) => {
  const decision = decideHandOver({ ...facts, ...given });
  if (reason === null) expect(decision.ok).toBe(true);
  else {
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
    expect(decision.ok ? '' : decision.wayOut).not.toBe('');
  }
});
