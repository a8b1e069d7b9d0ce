import { describe, expect, it } from 'vitest';
import { seekerOfCase } from './seeker-of-case';

const profile = {
  strengths: [
    {
      slug: 'cooking_professional',
      level: 'can_teach' as const,
      ownWords: '店で三十年作ってきた',
      shareable: true,
    },
    { slug: 'gentle', level: 'some' as const, ownWords: ' ', shareable: false },
  ],
  wishes: [{ slug: 'want_teach', ownWords: '', shareable: true }],
  considerations: [{ slug: 'one_hand_ok', weight: 'must' as const, ownWords: '', shareable: true }],
  slots: ['sat_am'],
  menuKinds: ['instructor_role'],
  travelModes: ['walk', 'none'],
  travelMinutesMax: 20,
};
const adult = { isMinor: false, schoolEndsFiscalYear: null, from: null };

describe('the seeker of a case', () => {
  it('holds slugs and no word of the person, and all of what is known, shareable or not', () => {
    const seeker = seekerOfCase(profile, adult, '2026-11-20');
    expect(seeker).toMatchObject({
      strengths: [
        { slug: 'cooking_professional', level: 'can_teach', inOwnWords: true },
        { slug: 'gentle', level: 'some', inOwnWords: false },
      ],
      cells: ['sat_am'],
      stays: false,
      travelModes: ['walk'],
      considerations: [{ slug: 'one_hand_ok', type: 'must' }],
    });
    expect(JSON.stringify(seeker)).not.toContain('三十年');
  });

  it.each([
    ['31 March of the year in which school ends', '2027-03-31', true],
    ['1 April after it', '2027-04-01', false],
  ])('compulsory school lasts until %s', (_, today, expected) => {
    const child = { isMinor: true, schoolEndsFiscalYear: 2026, from: null };
    expect(seekerOfCase(profile, child, today).compulsorySchool).toBe(expected);
  });

  it('whether a minor is still at school is not known while the year is not written down', () => {
    const child = { isMinor: true, schoolEndsFiscalYear: null, from: null };
    expect(seekerOfCase(profile, child, '2026-11-20')).toMatchObject({ minor: true, compulsorySchool: null });
    expect(seekerOfCase(profile, adult, '2026-11-20').compulsorySchool).toBe(false);
  });

  it('an adult is never of school age', () => {
    expect(seekerOfCase(profile, { ...adult, schoolEndsFiscalYear: 2030 }, '2026-11-20')).toMatchObject({
      minor: false,
      compulsorySchool: false,
    });
  });
});
