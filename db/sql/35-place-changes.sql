-- Tells which places a transaction has changed, for whoever holds them in memory. It stands here and not in the
-- commands, because imports, merges, confirmations, placements and later commands write the same rows.
create or replace function place_changes_note() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  -- tg_argv[0] tells the place of a row. A row that went to another place changes both.
  execute format(
    'insert into place_changes (municipality_id, id, host_id)
     select municipality_id, gen_random_uuid(), place
     from (select distinct c.municipality_id, (%s)::uuid as place from %s c) p
     on conflict do nothing',
    tg_argv[0],
    case tg_op when 'UPDATE' then '(select * from was union all select * from changed)' else 'changed' end);
  return null;
end $$;

do $$
declare
  t record;
  v_event text;
begin
  for t in select * from (values
    ('hosts', 'c.id'),
    ('host_assessments', 'c.host_id'),
    ('opportunities', 'c.host_id'),
    ('condition_answers', 'c.host_id'),
    ('placements', 'c.host_id'),
    ('facility_capacities', 'c.host_id'),
    ('temporary_use_bases', 'c.host_id'),
    ('capacity_snapshots',
      '(select s.host_id from facility_capacities s where s.municipality_id = c.municipality_id and s.id = c.service_id)'),
    ('offer_services',
      '(select s.host_id from facility_capacities s where s.municipality_id = c.municipality_id and s.id = c.service_id)'),
    -- The name of an area, a limit of freshness: of all places.
    ('areas', 'null'),
    ('settings', 'null')
  ) as v (name, place) loop
    foreach v_event in array array['insert', 'update', 'delete'] loop
      execute format(
        'create or replace trigger place_changes_%s after %s on %I referencing %s
         for each statement execute function place_changes_note(%L)',
        v_event, v_event, t.name,
        case v_event
          when 'insert' then 'new table as changed'
          when 'update' then 'old table as was new table as changed'
          else 'old table as changed'
        end, t.place);
    end loop;
  end loop;
end $$;
