import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import {
  profileFields,
  valuesOf,
  withEarlier,
  type ProfileField,
  type ProfileValues,
} from './profile-values';

const slug = fc.constantFrom('a', 'b', 'c');
const listOf = fc.uniqueArray(slug);
const bySlug = fc.dictionary(slug, fc.constantFrom('x', 'y'));
const single = fc.constantFrom('', '30', '60');
const anyValues: fc.Arbitrary<ProfileValues> = fc.record({
  ...{ strengths: listOf, wishes: listOf, considerations: listOf, menuKinds: listOf, kept: listOf },
  ...{ slots: listOf, travelModes: listOf, unknownParts: listOf, stay: fc.constantFrom('', 'on') },
  ...{ levels: bySlug, weights: bySlug, wishMarks: bySlug, words: bySlug, reasons: bySlug },
  ...{ travelMinutesMax: single, minutesPerSession: single, sessionsPerWeek: single },
});

describe('the controls of a profile form', () => {
  it('say the same as its values', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(valuesOf(profileFields(values))).toEqual(values);
      }),
    );
  });
});

describe('what was refused, put back into the form', () => {
  const now: ProfileField[] = [
    ['strengths', 'cooking_home'],
    ['levels.cooking_home', 'can_do'],
    ['words.cooking_home', '家で作ってきた'],
    ['minutesPerSession', '60'],
  ];

  it.each<[string, ProfileField[], Partial<ProfileValues>]>([
    [
      'a text where there was none',
      [['words.drawing', '絵が好き']],
      { words: { cooking_home: '家で作ってきた', drawing: '絵が好き' } },
    ],
    [
      'a text beside another',
      [['words.cooking_home', '田中さんに習った']],
      { words: { cooking_home: '家で作ってきた／田中さんに習った' } },
    ],
    ['the same text', [['words.cooking_home', '作ってきた']], { words: { cooking_home: '家で作ってきた' } }],
    [
      'a level, which stays as it is now',
      [['levels.cooking_home', 'some']],
      { levels: { cooking_home: 'can_do' } },
    ],
    ['a number where there was one', [['minutesPerSession', '120']], { minutesPerSession: '60' }],
    ['a number where there was none', [['sessionsPerWeek', '2']], { sessionsPerWeek: '2' }],
    ['another strength', [['strengths', 'drawing']], { strengths: ['cooking_home', 'drawing'] }],
  ])('%s', (_name, earlier, holds) => {
    expect(valuesOf(withEarlier(now, earlier))).toMatchObject(holds);
  });

  it('loses nothing of either', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (one, other) => {
        const both = valuesOf(withEarlier(profileFields(one), profileFields(other)));
        for (const list of ['strengths', 'wishes', 'considerations', 'kept', 'slots'] as const)
          expect(both[list]).toEqual(expect.arrayContaining([...one[list], ...other[list]]));
        for (const texts of ['words', 'reasons'] as const)
          for (const side of [one, other])
            for (const [about, text] of Object.entries(side[texts]))
              expect(both[texts][about]).toContain(text);
      }),
    );
  });
});
