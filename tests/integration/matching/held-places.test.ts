import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minamoWorld } from '#db/demo/world';
import { seedDemo } from '#db/demo/seed.server';
import { listPlaceIds, readPlaces } from '#db/queries/matching.server';
import { dropPlaceChanges } from '#db/queries/place-changes.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { useDatabase } from '#tests/setup/database';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { placesOf } from '~/domain/matching/assemble';
import { placesHeld } from '~/domain/matching/held-places.server';
import type { Place } from '~/domain/matching/types';
import { isHoliday } from '~/lib/working-days.server';

const db = useDatabase();
const today = '2026-11-20';
const world = minamoWorld(today);
const town = world.municipality.id;
const scope = systemScope('test', town);

beforeAll(() => seedDemo({ today }));

const byId = (places: readonly Place[]) =>
  new Map(places.map((place) => [place.hostId, place] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
const held = async (day = today, who: Scope = scope) => byId(await placesHeld(who, day));
const readAnew = (day = today) =>
  withScope(scope, async (tx) =>
    byId(placesOf(await readPlaces(tx, day, await listPlaceIds(tx)), day, isHoliday)),
  );

beforeEach(async () => {
  await held();
});

/** One change of each table that a place is made of, as an import, a form or a job would write it. */
const changes: Record<string, string> = {
  'a name': `update hosts set name = name || '分室' where stance = 'welcome'`,
  'a host that left': `update hosts set status = 'archived' where id = (select host_id from opportunities where status = 'open' order by id limit 1)`,
  'a visit': `update host_assessments set assessed_on = '2026-11-19'`,
  'an offer': `update opportunities set activities = '{weeding}', places = 7 where status = 'open'`,
  'an offer that went to another host': `update opportunities set host_id = (select id from hosts where status = 'listed' order by id limit 1)
     where id = (select id from opportunities where status = 'open' order by id desc limit 1)`,
  'an answer': `update condition_answers set answer = 'no'`,
  'an answer that was taken back': `delete from condition_answers where opportunity_id is not null`,
  'who holds a place': `update placements set status = 'ended' where status = 'active'`,
  'the usual people of a facility': `update facility_capacities set usual_core_users = authorised_capacity`,
  'a day of a facility': `insert into capacity_snapshots
     (municipality_id, id, service_id, day, slot, closed, entered_by, entered_how)
     select municipality_id, gen_random_uuid(), id, '2027-03-01', 'am', true, (select id from users limit 1), 'telephone'
     from facility_capacities`,
  'the ground of a use': `update temporary_use_bases set valid_to = '2026-11-21'`,
  'the service of an offer': `insert into offer_services (municipality_id, id, opportunity_id, service_id)
     select f.municipality_id, gen_random_uuid(), (select o.id from opportunities o where o.host_id = f.host_id limit 1), f.id
     from facility_capacities f where exists (select 1 from opportunities o where o.host_id = f.host_id) limit 1
     on conflict (municipality_id, opportunity_id) do update set service_id = excluded.service_id`,
  'the name of an area': `update areas set name = name || '北'`,
  'a limit of freshness': `insert into settings (municipality_id, id, key, value, valid_from)
     values ('${town}', gen_random_uuid(), 'freshness_limits', '{"dueDays": 20, "oldDays": 40}', '2026-01-01')`,
};

describe('what is held', () => {
  it.each(Object.entries(changes))('is what is there, after a change of %s', async (_, statement) => {
    const before = await placesHeld(scope, today);
    expect(await placesHeld(scope, today)).toBe(before);
    await db.pools.appSql.begin(async (tx) => {
      await tx`select set_config('app.municipality', ${town}, true)`;
      await tx.unsafe(statement);
    });
    const after = await placesHeld(scope, today);
    expect(after).not.toBe(before);
    expect(byId(after)).toEqual(await readAnew());
  });

  it('holds what a slow transaction commits after a quick one that began later', async () => {
    const rename = (name: string, id: string, meanwhile: () => Promise<void> = () => Promise.resolve()) =>
      db.pools.appSql.begin(async (tx) => {
        await tx`select set_config('app.municipality', ${town}, true)`;
        await tx`update hosts set name = ${name} where id = ${id}`;
        await meanwhile();
      });
    const [slow = '', quick = ''] = [...(await held()).keys()];
    await rename('遅い家', slow, async () => {
      await rename('早い家', quick);
      const between = await held();
      expect([between.get(slow)?.name, between.get(quick)?.name]).not.toContain('遅い家');
      expect(between.get(quick)?.name).toBe('早い家');
      const again = await placesHeld(scope, today);
      expect(await placesHeld(scope, today)).toBe(again);
    });
    expect((await held()).get(slow)?.name).toBe('遅い家');
  });

  it('is reckoned by the day that is asked, also by two who ask for two days at once', async () => {
    const [now, later] = await Promise.all([held(), held('2027-11-20')]);
    expect(now).toEqual(await readAnew());
    expect(later).toEqual(await readAnew('2027-11-20'));
    expect(later).not.toEqual(now);
  });

  it('is read once by all who ask while it is being read', async () => {
    await withScope(scope, (tx) => tx.update(hosts).set({ kana: 'あ' }).where(eq(hosts.status, 'listed')));
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => placesHeld(scope, today)));
    expect(others.every((places) => places === first)).toBe(true);
  });

  it('is of one town alone', async () => {
    const [row] = await db.admin<{ id: string }[]>`
      select id from municipalities where is_demo and id <> ${town}`;
    const other = await held(today, systemScope('test', row?.id ?? ''));
    const own = await held();
    expect(other.size).toBeGreaterThan(0);
    expect([...other.keys()].filter((id) => own.has(id))).toEqual([]);
  });
});

it('what was told of changes goes after some days', async () => {
  await withScope(scope, (tx) => dropPlaceChanges(tx, new Date(Date.now() + 1_000)));
  const [row] =
    await db.admin`select count(*)::int as left from place_changes where municipality_id = ${town}`;
  expect(row).toEqual({ left: 0 });
  expect(await held()).toEqual(await readAnew());
});
