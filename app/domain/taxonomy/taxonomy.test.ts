import { describe, expect, it } from 'vitest';
import {
  activities,
  activitiesOfStrength,
  activitiesOfWish,
  activityGroups,
  considerationGroups,
  considerations,
  grouped,
  hostKinds,
  isDesignated,
  isSlug,
  label,
  menuKinds,
  options,
  strengthGroups,
  strengths,
  terms,
  wishes,
  type ListName,
} from './lists';
import data from './taxonomies.json';
import { usualOffer } from './usual-offers';

describe('the lists', () => {
  it('hold the numbers of terms the handbook has', () => {
    expect({
      hostKinds: hostKinds.length,
      menuKinds: menuKinds.length,
      activities: activities.length,
      strengths: strengths.length,
      wishes: wishes.length,
      considerations: considerations.length,
    }).toEqual({
      hostKinds: 46,
      menuKinds: 18,
      activities: 146,
      strengths: 75,
      wishes: 19,
      considerations: 92,
    });
  });

  it.each(Object.keys(data) as ListName[])('%s has unique slugs and a Japanese label for each', (list) => {
    const all = terms(list);
    expect(new Set(all.map((term) => term.slug)).size).toBe(all.length);
    for (const term of all) {
      expect(term.slug).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(term.label).toMatch(/[ぁ-んァ-ヶ一-龠]|SNS/);
      expect(term.label).not.toMatch(/\b(only|before|scheme)\b|^$/);
    }
  });

  it('point strengths and wishes only to activities that exist', () => {
    for (const { activities: slugs } of [...strengths, ...wishes])
      for (const slug of slugs) expect(isSlug('activity', slug)).toBe(true);
  });

  it('put every grouped term under a group that exists', () => {
    expect(grouped(activityGroups, activities).flatMap((g) => g.terms)).toHaveLength(activities.length);
    expect(grouped(considerationGroups, considerations).flatMap((g) => g.terms)).toHaveLength(92);
    expect(grouped(strengthGroups, strengths).flatMap((g) => g.terms)).toHaveLength(strengths.length);
  });
});

describe('reading the lists', () => {
  it('gives labels, and something readable for a slug that is gone', () => {
    expect(label('activity', 'weeding')).toBe('草取り');
    expect(label('activity', 'x_gone')).toBe('名前のない項目');
    expect(options('considerationType')[0]).toEqual({ value: 'must', label: 'どうしても' });
  });

  it('knows designated kinds and the activities behind strengths and wishes', () => {
    expect(isDesignated('continuous_employment_b')).toBe(true);
    expect(isDesignated('farm')).toBe(false);
    expect(activitiesOfStrength('pc_basic')).toEqual(['data_entry', 'web_update']);
    expect(activitiesOfStrength('has_car')).toEqual([]);
    expect(activitiesOfWish('want_teach')).toContain('cooking_instructor');
  });
});

describe('usual offers', () => {
  it.each(hostKinds.map((kind) => kind.slug))(
    '%s has menus, activities and conditions that exist',
    (kind) => {
      const usual = usualOffer(kind);
      expect(usual.menuKinds.length).toBeGreaterThan(0);
      expect(usual.activities.length).toBeGreaterThan(1);
      for (const slug of usual.menuKinds) expect([slug, isSlug('menuKind', slug)]).toEqual([slug, true]);
      for (const slug of usual.activities) expect([slug, isSlug('activity', slug)]).toEqual([slug, true]);
      const conditions = [...usual.likely, ...usual.unlikely, ...usual.never];
      for (const slug of conditions) expect([slug, isSlug('consideration', slug)]).toEqual([slug, true]);
      expect(new Set(conditions).size).toBe(conditions.length);
    },
  );

  it('rules out by kind only what the kind contradicts: a salon is a gathering', () => {
    const ruledOut = hostKinds.filter((kind) => usualOffer(kind.slug).never.length > 0);
    expect(ruledOut.map((kind) => kind.slug)).toEqual(['salon', 'parents_circle']);
  });
});
