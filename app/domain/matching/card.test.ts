import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { considerations, label, strengths, terms, wishes } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { inquiryCardOf, type ShareableProfile } from './card';

const entry = <More extends object>(slug: string, more?: More) => ({
  slug,
  shareable: true,
  ...(more as More),
});
const strengthLabel = (slug: string) => label('strength', slug);
const none: ShareableProfile = { strengths: [], wishes: [], considerations: [], slots: [] };

describe('the card of an inquiry', () => {
  it('AT-E1-3: carries labels only', () => {
    const card = inquiryCardOf(
      {
        strengths: [
          entry('cooking_professional', { level: 'can_teach', ownWords: '店で三十年作ってきた' }),
          entry('humorous', { level: 'can_do' }),
        ],
        wishes: [entry('want_teach'), entry('want_cooking')],
        considerations: [
          entry('one_hand_ok', { weight: 'must' }),
          entry('gradual_increase', { weight: 'prefer' }),
        ],
        slots: ['sat_am'],
      },
      { adult: true },
    );
    expect(card).toEqual({
      strengths: ['ユーモアがある', '調理の職業経験'],
      wishes: ['教えたい・伝えたい', '料理をしたい'],
      considerations: [
        { label: '片手でできる作業', weight: 'どうしても' },
        { label: '少しずつ増やす', weight: 'できれば' },
      ],
      availability: '土曜の午前',
      age: '成人',
    });
  });

  it('takes the strongest five, the first two wishes, the musts before the rest of six', () => {
    const card = inquiryCardOf(
      {
        strengths: ['gentle', 'calm', 'honest', 'curious', 'patient', 'drawing'].map((slug) =>
          entry(slug, { level: slug === 'drawing' ? 'can_do' : 'some' }),
        ),
        wishes: ['want_talk', 'want_place', 'want_music'].map((slug) => entry(slug)),
        considerations: considerations
          .filter((term) => !term.l3Only)
          .slice(0, 9)
          .map((term, index) => entry(term.slug, { weight: index === 8 ? 'must' : 'try' })),
        slots: ['stay'],
      },
      { adult: false },
    );
    expect(card.strengths).toHaveLength(5);
    expect(card.strengths).toContain('絵・イラスト');
    expect(card.wishes).toEqual(['だれかと話したい', '居場所がほしい']);
    expect(card.considerations).toHaveLength(6);
    expect(card.considerations[0]?.weight).toBe('どうしても');
    expect(card).toMatchObject({ availability: '滞在', age: '未成年' });
  });

  it('leaves out what the person does not share and what only the acceptance card may say', () => {
    const card = inquiryCardOf(
      {
        ...none,
        strengths: [{ slug: 'drawing', shareable: false }],
        considerations: [
          entry('food_allergy', { weight: 'must' }),
          entry('rest_medication_time', { weight: 'must' }),
          { slug: 'quiet_place', weight: 'must', shareable: false },
        ],
      },
      { adult: true },
    );
    expect(card.strengths).toEqual([]);
    expect(card.considerations).toEqual([]);
    expect(card.availability).toBe('時間は未定');
  });
});

describe('cards that are laid beside each other', () => {
  const strengthsOf = (slugs: readonly string[]) =>
    inquiryCardOf(
      { ...none, strengths: slugs.map((slug) => entry(slug, { level: 'some' })) },
      { adult: true },
    );

  it('say the same in the same order, whoever wrote it down in which order', () => {
    expect(strengthsOf(['drawing', 'calm', 'gentle'])).toEqual(strengthsOf(['gentle', 'drawing', 'calm']));
  });

  it('leave out what staff took off one of them, and put nothing in its place', () => {
    const slugs = ['gentle', 'calm', 'honest', 'curious', 'patient', 'drawing'];
    const profile = { ...none, strengths: slugs.map((slug) => entry(slug, { level: 'some' })) };
    const whole = inquiryCardOf(profile, { adult: true });
    const less = inquiryCardOf(profile, { adult: true }, ['strength:calm']);
    expect(whole.strengths).toHaveLength(5);
    expect(less.strengths).toEqual(whole.strengths.filter((label) => label !== strengthLabel('calm')));
  });
});

describe('whatever a profile holds', () => {
  const anySlug = (slugs: readonly string[]) => fc.oneof(fc.constantFrom(...slugs), fc.string());
  const secret = fc.string({ minLength: 1 }).map((text) => `ひみつ${text}`);
  const anyEntry = (slugs: readonly string[]) =>
    fc.record({
      slug: anySlug(slugs),
      level: fc.oneof(fc.constantFrom('interest', 'some', 'can_do', 'can_teach'), secret),
      weight: fc.oneof(fc.constantFrom('must', 'prefer', 'try'), secret),
      shareable: fc.boolean(),
      ownWords: secret,
      note: secret,
      label: secret,
    });
  const anyProfile = fc.record({
    strengths: fc.array(anyEntry(strengths.map((term) => term.slug))),
    wishes: fc.array(anyEntry(wishes.map((term) => term.slug))),
    considerations: fc.array(anyEntry(considerations.map((term) => term.slug))),
    slots: fc.array(fc.oneof(fc.constantFrom(...ALL_CELLS, 'any'), secret)),
    ageBand: fc.constantFrom(...terms('ageBand').map((term) => term.label)),
    areaName: secret,
    code: secret,
    goal: secret,
  });

  it('only labels of the taxonomy, words for times, and 成人／未成年 come out', () => {
    const known = new Set([
      ...[...strengths, ...wishes, ...considerations, ...terms('considerationType')].map((t) => t.label),
      '成人',
      '未成年',
    ]);
    fc.assert(
      fc.property(anyProfile, fc.boolean(), (profile, adult) => {
        const { availability, ...rest } = inquiryCardOf(profile, { adult });
        const words = [
          ...rest.strengths,
          ...rest.wishes,
          ...rest.considerations.flatMap((c) => [c.label, c.weight]),
          rest.age,
        ];
        for (const word of words) expect(known.has(word)).toBe(true);
        expect(availability).toMatch(
          /^(時間は未定|いつでも|[月火水木金土日・曜の午前後夕方夜間終日平毎〜、]+)$/,
        );
        expect(Object.keys(rest)).toEqual(['strengths', 'wishes', 'considerations', 'age']);
        expect(JSON.stringify(rest)).not.toMatch(/ひみつ|\d0代/);
      }),
    );
  });
});
