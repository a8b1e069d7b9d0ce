import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import {
  contactWays,
  decideStepBack,
  decideStepOn,
  faultsOfSteps,
  standByWays,
  stepName,
  stepNow,
  type Step,
} from './step-rules';

const step = (given: Partial<Step> = {}): Step => ({
  ...{ who: '担当', standBy: 'together', contact: null, fromOn: null, fromWords: '1回目から', doneOn: null },
  ...given,
});
const fields = (steps: Step[]) => faultsOfSteps(steps).map(({ index, field }) => `${index} ${field}`);

describe('AT-E1-5: 少しずつ', () => {
  it('AT-E1-5: the role of the coordinator goes from assistant to observer', () => {
    const cooking = [
      step({ standBy: 'together', fromWords: '第1回から' }),
      step({ standBy: 'beside', fromWords: '第2回から' }),
      step({ standBy: 'from_afar', fromWords: '第3回から' }),
      step({ standBy: 'contact_only', fromOn: '2027-02-01', fromWords: '' }),
    ];
    expect(faultsOfSteps(cooking)).toEqual([]);
    expect(cooking.map(stepName)).toEqual(['いっしょに行う', 'そばで見守る', '離れて見守る', '連絡だけ']);
  });

  it('AT-E1-5: letters go from the supporter to the person', () => {
    const letters = contactWays.map((contact) => step({ standBy: null, contact }));
    expect(faultsOfSteps(letters)).toEqual([]);
    expect(letters.map(stepName)).toEqual(['支援者を通す', '写しに支援者', '本人と直接']);
  });

  it.each<[string, Step[], string[]]>([
    [
      'more support than before',
      [step({ standBy: 'from_afar' }), step({ standBy: 'beside' })],
      ['1 standBy'],
    ],
    [
      'more support than two steps before',
      [step({ standBy: 'beside' }), step({ standBy: null, contact: 'through' }), step()],
      ['2 standBy'],
    ],
    [
      'the supporter between them again',
      [step({ contact: 'direct' }), step({ contact: 'copied' })],
      ['1 contact'],
    ],
    ['nobody', [step({ who: ' ' })], ['0 who']],
    ['no way', [step({ standBy: null })], ['0 standBy']],
    ['no time', [step({ fromWords: '' })], ['0 fromWords']],
    ['days that go back', [step({ fromOn: '2026-12-08' }), step({ fromOn: '2026-12-01' })], ['1 fromOn']],
    ['the same support twice', [step(), step()], []],
    [
      'a step that was come to early, and the next sooner than it had been planned',
      [step({ fromOn: '2026-12-22', doneOn: '2026-12-01' }), step({ fromOn: '2026-12-08' })],
      [],
    ],
    [
      'a step that was come to late, and the next before it',
      [step({ fromOn: '2026-12-01', doneOn: '2026-12-22' }), step({ fromOn: '2026-12-08' })],
      ['1 fromOn'],
    ],
  ])('AT-E1-5: %s', (_, steps, faults) => {
    expect(fields(steps)).toEqual(faults);
  });

  it('AT-E1-5: whatever plan is found right, no step has more support than one before it', () => {
    const any = fc.record({
      standBy: fc.option(fc.constantFrom(...standByWays)),
      contact: fc.option(fc.constantFrom(...contactWays)),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (given) => {
        const steps = given.map((one) => step(one));
        if (faultsOfSteps(steps).length > 0) return;
        const ranks = steps.flatMap(({ standBy }) => (standBy ? [standByWays.indexOf(standBy)] : []));
        expect(ranks).toEqual([...ranks].sort());
        const contacts = steps.flatMap(({ contact }) => (contact ? [contactWays.indexOf(contact)] : []));
        expect(contacts).toEqual([...contacts].sort());
      }),
    );
  });
});

describe('going on and going back', () => {
  const steps = [step({ doneOn: '2026-11-10' }), step({ standBy: 'beside' })];
  const today = '2026-11-22';
  const backOn = '2026-11-15';
  it.each([
    ['on', decideStepOn({ steps, on: '2026-11-20', today, backOn: null }), true],
    ['on, on a day to come', decideStepOn({ steps, on: '2026-11-23', today, backOn: null }), false],
    ['on, before the step before', decideStepOn({ steps, on: '2026-11-09', today, backOn: null }), false],
    ['on from the last', decideStepOn({ steps: steps.slice(0, 1), on: today, today, backOn: null }), false],
    ['back', decideStepBack({ steps, on: '2026-11-20', today, backOn: null }), true],
    [
      'back before the first',
      decideStepBack({ steps: steps.slice(1), on: today, today, backOn: null }),
      false,
    ],
    ['on, before somebody went back', decideStepOn({ steps, on: '2026-11-14', today, backOn }), false],
    ['on, on the day of going back', decideStepOn({ steps, on: '2026-11-15', today, backOn }), true],
    ['back before somebody went back', decideStepBack({ steps, on: '2026-11-14', today, backOn }), false],
    ['back before it was come to', decideStepBack({ steps, on: '2026-11-09', today, backOn: null }), false],
  ] as const)('%s', (_, decision, ok) => {
    expect(decision.ok).toBe(ok);
  });

  it('stands on the last step that was come to', () => {
    expect(stepNow(steps)).toBe(0);
    expect(stepNow([])).toBe(-1);
  });
});
