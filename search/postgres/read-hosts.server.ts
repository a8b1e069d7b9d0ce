import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { takesPlace } from '#db/schema/placements.server';
import type { ScopedTx } from '#db/scope.server';
import { SLOTS } from '~/domain/taxonomy/slots';
import type { HostFacts } from '../describe-host';

const slot = z.enum(SLOTS);

const offer = z.object({
  id: z.string(),
  title: z.string(),
  menuKind: z.string(),
  activities: z.array(z.string()),
  strengths: z.array(z.string()),
  description: z.string(),
  places: z.number().nullable(),
  openEntry: z.boolean(),
  times: z.array(z.object({ weekday: z.number(), slot })),
  calendar: z.object({
    season: z.object({ from: z.string(), to: z.string() }).optional(),
    dates: z.array(z.object({ on: z.string(), slot })).optional(),
  }),
  timeNegotiable: z.boolean(),
  timeNote: z.string(),
  startsOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  status: z.string(),
  taken: z.number(),
});

const facts = z.object({
  id: z.string(),
  name: z.string(),
  kana: z.string(),
  kind: z.string(),
  organisation: z.string(),
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  outside: z.boolean(),
  address: z.string(),
  locationPrecision: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  publicPhone: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  whatWeCanBring: z.string(),
  openingText: z.string(),
  openWeekdays: z.array(z.number()),
  stance: z.string(),
  status: z.string(),
  visibility: z.string(),
  value: z.string(),
  totalPlaces: z.number().nullable(),
  takenPlaces: z.number(),
  confirmedOn: z.string().nullable(),
  offers: z.array(offer),
  answers: z.array(
    z.object({ opportunityId: z.string().nullable(), consideration: z.string(), answer: z.string() }),
  ),
});

/**
 * Keeps the hosts from being changed, and from being held by another call, until the transaction ends: else a row read
 * before a change could be stored after it, and two who write rows of one host would know nothing of each other. In the
 * order of their ids, so that two such calls wait in turn. What refers to a host may be added meanwhile.
 */
export async function holdHosts(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select 1 from hosts
    where municipality_id = ${tx.municipalityId}::uuid and id = any (${sql.param(ids)}::uuid[])
    order by id for no key update`);
}

/** What the registry knows of the given hosts, as the running transaction sees it. */
export async function readHostFacts(tx: ScopedTx, ids: readonly string[]): Promise<HostFacts[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ facts: unknown }>(sql`
    with recursive around as (
      select h.id as host_id, a.id, a.name, a.parent_id, 0 as step
      from hosts h join areas a on a.municipality_id = h.municipality_id and a.id = h.area_id
      where h.id = any (${sql.param(ids)}::uuid[])
      union all
      select c.host_id, a.id, a.name, a.parent_id, c.step + 1
      from around c join areas a on a.municipality_id = ${tx.municipalityId}::uuid and a.id = c.parent_id
      where c.step < 8
    )
    select json_build_object(
      'id', h.id, 'name', h.name, 'kana', h.kana, 'kind', h.kind, 'organisation', coalesce(g.name, ''),
      'areas', coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.step)
        from around c where c.host_id = h.id), '[]'),
      'outside', h.outside, 'address', h.address, 'locationPrecision', h.location_precision,
      'lat', h.lat, 'lng', h.lng, 'publicPhone', h.public_phone, 'contactName', h.contact_name,
      'contactPhone', h.contact_phone, 'whatWeCanBring', h.what_we_can_bring, 'openingText', h.opening_text,
      'openWeekdays', h.open_weekdays, 'stance', h.stance, 'status', h.status, 'visibility', h.visibility,
      'confirmedOn', h.confirmed_on, 'value', h.value, 'totalPlaces', h.total_places,
      'takenPlaces', (select count(*) from placements p
        left join opportunities o on o.municipality_id = p.municipality_id and o.id = p.opportunity_id
        where p.municipality_id = h.municipality_id and p.host_id = h.id and p.status in ${takesPlace}
          and o.open_entry is not true),
      'offers', coalesce((select json_agg(json_build_object(
          'id', o.id, 'title', o.title, 'menuKind', o.menu_kind, 'activities', o.activities,
          'strengths', o.strengths, 'openEntry', o.open_entry, 'calendar', o.calendar, 'description', o.description, 'places', case when o.open_entry then null else o.places end,
          'times', o.times, 'timeNegotiable', o.time_negotiable, 'timeNote', o.time_note,
          'startsOn', o.starts_on, 'validUntil', o.valid_until, 'status', o.status,
          'taken', (select count(*) from placements p
            where p.municipality_id = o.municipality_id and p.opportunity_id = o.id
              and p.status in ${takesPlace})) order by o.id)
        from opportunities o
        where o.municipality_id = h.municipality_id and o.host_id = h.id and o.status in ('open', 'paused')), '[]'),
      'answers', coalesce((select json_agg(json_build_object(
          'opportunityId', q.opportunity_id, 'consideration', q.consideration, 'answer', q.answer))
        from condition_answers q where q.municipality_id = h.municipality_id and q.host_id = h.id), '[]')
    ) as facts
    from hosts h left join organisations g on g.municipality_id = h.municipality_id and g.id = h.organisation_id
    where h.municipality_id = ${tx.municipalityId}::uuid and h.id = any (${sql.param(ids)}::uuid[])`);
  return rows.map((row) => facts.parse(row.facts));
}

/** The ids of all hosts of the municipality that can be found by somebody, in their order. */
export async function listSearchableHosts(tx: ScopedTx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from hosts where municipality_id = ${tx.municipalityId}::uuid and status <> 'archived' order by id`,
  );
  return rows.map((row) => row.id);
}
