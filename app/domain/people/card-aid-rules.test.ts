import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { aidAnswers, cardKey, type AidChoices } from './card-aid';
import { judgeCards, newSlots, newUnknownParts, withCards, type Verdict } from './card-aid-rules';
import { cardTable } from './card-aid.server';
import { emptyProfile } from './profile-content';
import { profileFields, profileValues, valuesOf, type ProfileValues } from './profile-values';

const laid = cardTable();
const empty = profileValues({ ...emptyProfile, version: 0, unknownWishes: [], unknownConditions: [] });
const known: ProfileValues = {
  ...empty,
  strengths: ['cooking_home', 'drawing'],
  levels: { cooking_home: 'some', drawing: 'unknown' },
  wishes: ['want_talk', 'want_music'],
  wishMarks: { want_music: 'unknown' },
  considerations: ['small_group', 'quiet_place'],
  weights: { small_group: 'must', quiet_place: 'unknown' },
  words: { cooking_home: '店で三十年' },
  reasons: { small_group: '前の集まりで疲れた' },
  slots: ['tue_am'],
  travelModes: ['walk'],
  minutesPerSession: '120',
};

describe('a card beside the profile', () => {
  it.each<[string, string, Verdict, string | null]>([
    ['strength:baking', 'some', 'new', null],
    ['strength:cooking_home', 'some', 'already', 'some'],
    ['strength:cooking_home', 'can_teach', 'differs', 'some'],
    ['strength:drawing', 'interest', 'new', 'unknown'],
    ['strength:gentle', 'unknown', 'nothing', null],
    ['wish:want_cooking', 'yes', 'new', null],
    ['wish:want_cooking', 'no', 'declined', null],
    ['wish:want_cooking', 'unknown', 'unsure', null],
    ['wish:want_talk', 'yes', 'already', 'yes'],
    ['wish:want_talk', 'no', 'differs', 'yes'],
    ['wish:want_talk', 'unknown', 'nothing', 'yes'],
    ['wish:want_music', 'yes', 'new', 'unknown'],
    ['wish:want_music', 'unknown', 'nothing', 'unknown'],
    ['consideration:few_words', 'yes', 'new', null],
    ['consideration:small_group', 'yes', 'already', 'must'],
    ['consideration:small_group', 'no', 'differs', 'must'],
    ['consideration:quiet_place', 'yes', 'new', 'unknown'],
    ['travelMode:walk', 'yes', 'already', 'yes'],
    ['travelMode:walk', 'no', 'differs', 'yes'],
    ['travelMode:bus', 'yes', 'new', null],
    ['travelMode:bus', 'unknown', 'nothing', null],
    ['minutesPerSession:60', 'yes', 'differs', '120'],
    ['minutesPerSession:120', 'yes', 'already', '120'],
    ['travelMinutesMax:30', 'yes', 'new', null],
  ])('%s answered %s is %s', (key, answer, verdict, stands) => {
    expect(judgeCards(known, { [key]: answer }, laid)).toMatchObject([{ key, verdict, stands }]);
  });

  it('says nothing of cards that were passed over, or that no longer lie on the table', () => {
    expect(judgeCards(known, { 'wish:of_another_day': 'yes' }, laid)).toEqual([]);
  });

  it('finds the new cells of the week and the questions that are not known yet', () => {
    const choices = { 'slot:tue_am': 'yes', 'slot:thu_am': 'yes', 'part:travel': 'unknown' };
    expect(newSlots(known, choices)).toEqual(['thu_am']);
    expect(newUnknownParts(known, choices)).toEqual(['travel']);
    expect(newUnknownParts({ ...known, unknownParts: ['travel'] }, choices)).toEqual([]);
  });
});

describe('taking the cards over', () => {
  const standing = profileFields(known);

  it('is the form itself, when nothing is taken', () => {
    expect(valuesOf(withCards(standing, [], []))).toEqual(known);
  });

  it('lets lists grow, fills what was open, and keeps words and reasons', () => {
    const taken = [
      ['strengths', 'drawing'],
      ['levels.drawing', 'interest'],
      ['wishes', 'want_music'],
      ['wishMarks.want_music', 'yes'],
      ['slots', 'thu_am'],
      ['travelMinutesMax', '30'],
    ] as const;
    const now = valuesOf(withCards(standing, taken, []));
    expect(now.strengths).toEqual(['cooking_home', 'drawing']);
    expect(now.levels).toEqual({ cooking_home: 'some', drawing: 'interest' });
    expect(now.wishMarks).toEqual({ want_music: 'yes' });
    expect(now.slots).toEqual(['tue_am', 'thu_am']);
    expect(now).toMatchObject({ travelMinutesMax: '30', words: known.words, reasons: known.reasons });
  });

  it('replaces or removes only what somebody decided for the card', () => {
    const choices = {
      'strength:cooking_home': 'can_teach',
      'wish:want_talk': 'no',
      'minutesPerSession:60': 'yes',
    };
    const differing = judgeCards(known, choices, laid);
    const now = valuesOf(withCards(standing, [], differing));
    expect(now.levels['cooking_home']).toBe('can_teach');
    expect(now.wishes).toEqual(['want_music']);
    expect(now.minutesPerSession).toBe('60');
    expect(valuesOf(withCards(standing, [], []))).toEqual(known);
  });

  it('never takes anything off a profile by itself, whatever is chosen', () => {
    const answers = laid.flatMap(({ asking, list, cards }) =>
      cards.map(({ slug }) =>
        fc.constantFrom(...aidAnswers[asking]).map((answer) => [cardKey(list, slug), answer] as const),
      ),
    );
    const some = fc.tuple(...answers).chain((all) => fc.subarray(all));
    fc.assert(
      fc.property(some, (pairs) => {
        const choices: AidChoices = Object.fromEntries(pairs);
        const taken = judgeCards(known, choices, laid).flatMap(({ list, slug, verdict, answer }) => {
          if (verdict !== 'new' || list !== 'strength') return [];
          return [['strengths', slug] as const, [`levels.${slug}`, answer] as const];
        });
        const now = valuesOf(withCards(standing, taken, []));
        expect(now.strengths).toEqual(expect.arrayContaining(known.strengths));
        expect(now.levels['cooking_home']).toBe('some');
        expect({ ...now, strengths: [], levels: {} }).toEqual({ ...known, strengths: [], levels: {} });
      }),
      { numRuns: 60 },
    );
  });
});
