import { describe, expect, it } from 'vitest';
import { considerations, menuKinds } from '~/domain/taxonomy/lists';
import { conditionQuestion, hasOwnQuestion, hasOwnStanceQuestion, stanceQuestion } from './questions';

describe('questions for the telephone', () => {
  it.each(considerations)('$slug is asked in whole, polite words', ({ slug, label }) => {
    const question = conditionQuestion(slug, label);
    expect(hasOwnQuestion(slug)).toBe(true);
    expect(question).toMatch(/か。$/);
    expect(question.length).toBeLessThan(45);
    expect(question).not.toMatch(/障害|病気|症|手帳|ひきこもり|利用者|ご本人|服薬|薬/);
  });

  it('are all different', () => {
    const all = considerations.map(({ slug, label }) => conditionQuestion(slug, label));
    expect(new Set(all).size).toBe(all.length);
  });

  it('reads as the brief example', () => {
    expect(conditionQuestion('quiet_place', '静かな場所')).toBe('静かな席で作業できますか。');
  });

  it('asks for a condition the municipality added by its label', () => {
    expect(conditionQuestion('x_own', '駐車場がある')).toBe('「駐車場がある」はできますか。');
  });

  it.each(menuKinds)('a place that would offer $slug has a first question', ({ slug }) => {
    expect(hasOwnStanceQuestion(slug)).toBe(true);
    expect(stanceQuestion(slug)).toMatch(/か。$/);
  });

  it('has a first question for every other place', () => {
    expect(stanceQuestion(undefined)).toBe('人を一人迎えていただくことを、考えられますか。');
    expect(stanceQuestion('x_menu')).toBe('人を一人迎えていただくことを、考えられますか。');
  });
});
