import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { freshnessOf, usualNumbersFreshness } from '~/domain/registry/rules';
import { activities, considerations, hostKinds, menuKinds } from '~/domain/taxonomy/index.server';
import { readPhone } from '~/lib/text/phone';
import { midoriWorld, minamoWorld } from './world';

const today = '2026-11-20';
const world = minamoWorld(today);
const slugs = (list: readonly { slug: string }[]) => new Set(list.map(({ slug }) => slug));

describe('the demonstration municipality', () => {
  it('is the same whenever it is made for the same day', () => {
    expect(minamoWorld(today)).toEqual(world);
    expect(minamoWorld('2026-12-01')).not.toEqual(world);
  });

  it('has 240 hosts of every kind and 400 offers', () => {
    expect(world.hosts).toHaveLength(240);
    expect(new Set(world.hosts.map(({ kind }) => kind))).toEqual(slugs(hostKinds));
    expect(world.opportunities).toHaveLength(400);
    expect(new Set(world.opportunities.map(({ menuKind }) => menuKind))).toEqual(slugs(menuKinds));
  });

  it('has hosts in every state and of every stance', () => {
    const states = new Set(world.hosts.map(({ status }) => status));
    expect(states).toEqual(new Set(['draft', 'pending', 'listed', 'paused', 'archived']));
    const stances = new Set(world.hosts.map(({ stance }) => stance));
    expect(stances).toEqual(new Set(['not_asked', 'list_only', 'welcome', 'consult', 'not_now']));
    expect(world.hosts.filter(({ outside }) => outside)).toHaveLength(3);
  });

  it('gives every host a name of its own, a reading, and contacts that nobody answers', () => {
    expect(new Set(world.hosts.map(({ name }) => name)).size).toBe(240);
    for (const { kana, contactPhone, contactMail } of world.hosts) {
      expect(kana).toMatch(/^[ァ-ヶー0-9 ]+$/u);
      expect(contactPhone).toMatch(/^000-/);
      expect(readPhone(contactPhone ?? '')).toBe(contactPhone);
      expect(contactMail).toMatch(/@demo\.example$/);
    }
  });

  it('puts every host inside its area', () => {
    const boundaries = new Map(world.areas.map(({ id, boundary }) => [id, boundary as Polygon]));
    for (const { areaId, lat, lng } of world.hosts) {
      const boundary = boundaries.get(areaId ?? '');
      if (boundary && lat && lng) expect(booleanPointInPolygon([lng, lat], boundary)).toBe(true);
    }
  });

  it('shows every kind of time and term of an offer alive', () => {
    const offers = world.opportunities.filter(({ status }) => status === 'open');
    const calendars = offers.flatMap(({ calendar }) => (calendar ? [calendar] : []));
    const most = {
      season: calendars.filter(({ season }) => season !== undefined),
      nth: calendars.filter(({ nth }) => (nth ?? []).length > 0),
      holidaysOut: calendars.filter(({ holidaysOut }) => holidaysOut),
      dates: calendars.filter(({ dates }) => (dates ?? []).length > 0),
      minAge: offers.filter(({ minAge }) => typeof minAge === 'number'),
      watchOver: offers.filter(({ watchOver }) => (watchOver ?? []).length > 0),
      labour: offers.filter(({ labourAnswers }) => Object.keys(labourAnswers ?? {}).length === 5),
      totalPlaces: world.hosts.filter(({ totalPlaces }) => typeof totalPlaces === 'number'),
    };
    for (const [what, some] of Object.entries(most)) expect([what, some.length >= 3]).toEqual([what, true]);
    expect(new Set(offers.map(({ rewardKind }) => rewardKind)).size).toBeGreaterThanOrEqual(3);
  });

  it('has facilities whose numbers are fresh, due, too old, and never confirmed', () => {
    const ages = new Set(
      world.capacities.map(({ numbersConfirmedOn }) =>
        freshnessOf(numbersConfirmedOn ?? null, today, usualNumbersFreshness),
      ),
    );
    expect(ages).toEqual(new Set(['fresh', 'due', 'old', 'never']));
  });

  it('speaks the shared vocabulary', () => {
    const known = { activities: slugs(activities), considerations: slugs(considerations) };
    for (const { activities: offered = [] } of world.opportunities)
      expect(offered.every((slug) => known.activities.has(slug))).toBe(true);
    expect(world.answers.every(({ consideration }) => known.considerations.has(consideration))).toBe(true);
  });

  it('keeps every designated facility within its 定員, with a basis where a seat is used', () => {
    for (const { usualCoreUsers, authorisedCapacity } of world.capacities)
      expect(usualCoreUsers).toBeLessThan(authorisedCapacity);
    const covered = new Set(world.bases.map(({ hostId }) => hostId));
    const counted = new Set(world.capacities.map(({ hostId }) => hostId));
    for (const { hostId, usesCapacity } of world.opportunities)
      if (usesCapacity) expect([covered.has(hostId), counted.has(hostId)]).toEqual([true, true]);
    expect(world.bases.every(({ assetDisposalNeeded }) => !assetDisposalNeeded)).toBe(true);
  });

  it('grows to any size', () => {
    const large = minamoWorld(today, { hosts: 3_000, offers: 4_000 });
    expect(large.hosts).toHaveLength(3_000);
    expect(new Set(large.hosts.map(({ name }) => name)).size).toBe(3_000);
  });
});

it('the neighbour みどり町 is small and shares no id with みなも市', () => {
  const neighbour = midoriWorld(today);
  expect(neighbour.areas).toHaveLength(3);
  expect(neighbour.hosts).toHaveLength(24);
  const ids = new Set([...world.hosts, ...world.users, ...world.areas].map(({ id }) => id));
  expect([...neighbour.hosts, ...neighbour.users, ...neighbour.areas].some(({ id }) => ids.has(id))).toBe(
    false,
  );
});
