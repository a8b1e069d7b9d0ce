import { describe, expect, it } from 'vitest';
import { decideGapStep, gapSteps, gapStatuses, gapStepTo, lackOf, openGapSteps, toldPeople } from './rules';

describe('lackOf: four degrees', () => {
  it.each([
    // people, places, degree
    [7, 1, 3],
    [5, 0, 3],
    [6, 2, 2],
    [6, 3, 2],
    [5, 3, 2],
    [4, 2, 2],
    [4, 3, 1],
    [9, 6, 1],
    [6, 6, 0],
    [6, 8, 0],
    [0, 0, 0],
  ])('%i people, %i places → %i', (people, places, degree) => {
    expect(lackOf(people, places)).toBe(degree);
  });

  it.each([0, 1, 2, 3, 4])('tells one, two, three and four people alike at %i places', (places) => {
    expect(new Set([1, 2, 3, 4].map((people) => lackOf(toldPeople(people, 3), places))).size).toBe(1);
  });

  it('never grows with more places, and never falls with more people', () => {
    for (let people = 1; people < 20; people += 1)
      for (let places = 0; places < 20; places += 1) {
        expect(lackOf(people, places + 1)).toBeLessThanOrEqual(lackOf(people, places));
        expect(lackOf(people + 1, places)).toBeGreaterThanOrEqual(lackOf(people, places));
      }
  });
});

describe('people as a degree counts them', () => {
  it.each([
    [0, 0],
    [1, 3],
    [2, 3],
    [4, 3],
    [5, 6],
    [12, 12],
  ])('%i count as %i', (count, people) => expect(toldPeople(count, 3)).toBe(people));
});

describe('the steps of a gap', () => {
  const facts = { hasOwner: true, reason: '来年度に見直す' };

  it.each([
    ['observed', ['raise', 'defer']],
    ['raised', ['assign', 'defer']],
    ['assigned', ['develop', 'defer']],
    ['in_development', ['resolve', 'defer']],
    ['resolved', ['reopen']],
    ['deferred', ['reopen']],
  ] as const)('%s opens %s', (status, steps) => {
    expect(openGapSteps(status)).toEqual(steps);
    for (const step of gapSteps)
      expect(decideGapStep(step, { status, ...facts }).ok).toBe((steps as readonly string[]).includes(step));
  });

  it('says why a step of another state is closed', () => {
    const decision = decideGapStep('resolve', { status: 'observed', ...facts });
    expect(decision).toMatchObject({
      ok: false,
      reason: 'いまは「伝えられた」なので、この操作はできません。',
    });
  });

  it('needs somebody who sees to it, and a reason to put it off', () => {
    expect(decideGapStep('assign', { status: 'raised', hasOwner: false, reason: '' })).toMatchObject({
      ok: false,
    });
    expect(decideGapStep('defer', { status: 'raised', hasOwner: false, reason: '  ' })).toMatchObject({
      ok: false,
    });
  });

  it('leads to states that exist', () => {
    for (const step of gapSteps) expect(gapStatuses).toContain(gapStepTo[step]);
  });
});
