import { describe, expect, it } from 'vitest';
import { activity, isSlug } from './lists';
import { workKinds } from './work-kinds';

describe.each(workKinds)('$label', ({ from, activities }) => {
  it('joins strengths and wishes that exist to activities that exist, each once', () => {
    for (const slug of from)
      expect([slug, isSlug('strength', slug) || isSlug('wish', slug)]).toEqual([slug, true]);
    for (const slug of activities) expect([slug, isSlug('activity', slug)]).toEqual([slug, true]);
    expect(new Set([...from, ...activities]).size).toBe(from.length + activities.length);
  });

  it('asks for something to be done: being somewhere needs no strength', () => {
    for (const slug of activities)
      expect([slug, activity(slug)?.group]).not.toEqual([slug, 'being_together']);
  });
});

it('has few enough kinds for a set of bits, each of its own name', () => {
  expect(workKinds.length).toBeLessThanOrEqual(31);
  expect(new Set(workKinds.map(({ slug }) => slug)).size).toBe(workKinds.length);
});
