-- What changed about an offer, whoever wrote it, for the job that looks whom it suits now: it stands here and not in the
-- commands for the same reason as the history of hosts. What a job of the machine writes (a filling, an import) is no news.

-- Notes how a row was before, unless an earlier change of it waits already, and calls for the job a minute later, so that
-- several changes at once are looked at together. A host without an offer has nothing to tell.
create or replace function offer_changes_note(
  p_municipality uuid, p_host uuid, p_about text, p_subject text, p_before jsonb) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare v_actor text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
begin
  if v_actor like 'system%' then return; end if;
  if p_about <> 'offer' and not exists (
    select 1 from opportunities where municipality_id = p_municipality and host_id = p_host and status in ('open', 'paused')
  ) then return; end if;
  insert into offer_changes (municipality_id, id, host_id, about, subject, before, actor)
  values (p_municipality, gen_random_uuid(), p_host, p_about, p_subject, p_before, v_actor)
  on conflict (municipality_id, host_id, about, subject) do update set
    actor = case when offer_changes.actor = excluded.actor then offer_changes.actor else '' end;
  perform enqueue_job('offer-news', jsonb_build_object('hostId', p_host), p_host::text, 24, now() + interval '1 minute');
end $$;

create or replace function offer_changes_of_offer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform offer_changes_note(new.municipality_id, new.host_id, 'offer', new.id::text,
    case when tg_op = 'UPDATE' then to_jsonb(old) end);
  return null;
end $$;

create or replace function offer_changes_of_answer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare v_row condition_answers := case tg_op when 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and old.answer = new.answer then return null; end if;
  perform offer_changes_note(v_row.municipality_id, v_row.host_id, 'answer',
    coalesce(v_row.opportunity_id::text, '') || ' ' || v_row.consideration,
    case when tg_op <> 'INSERT' then to_jsonb(old) end);
  return null;
end $$;

create or replace function offer_changes_of_host() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform offer_changes_note(new.municipality_id, new.id, 'host', '', to_jsonb(old));
  return null;
end $$;

create or replace function offer_changes_of_visit() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform offer_changes_note(new.municipality_id, new.host_id, 'visit', '', (
    select jsonb_build_object('assessed_on', max(assessed_on)) from host_assessments
    where municipality_id = new.municipality_id and host_id = new.host_id and id <> new.id));
  return null;
end $$;

-- Somebody who holds a place, or held one: nothing of the case, and what the offer says of counting. A step that leaves who
-- holds which slots of which offer from which day on as it was is none.
create or replace function offer_changes_of_seat() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  -- As `takesPlace` of the tables of placements.
  v_takes text[] := array['trial', 'active', 'paused', 'settled'];
  v_before boolean := tg_op = 'UPDATE' and old.status = any (v_takes);
  v_after boolean := new.status = any (v_takes);
begin
  if not (v_before or v_after) then return null; end if;
  -- A seat is held from the first day somebody comes, a visit included.
  if v_before and v_after
    and (old.opportunity_id, old.slots, least(old.trial_on, old.started_on), old.ended_on)
      is not distinct from (new.opportunity_id, new.slots, least(new.trial_on, new.started_on), new.ended_on)
  then return null; end if;
  perform offer_changes_note(new.municipality_id, new.host_id, 'seat', new.id::text,
    case when tg_op = 'UPDATE' then (
      select jsonb_build_object('takes', v_before, 'slots', to_jsonb(old.slots),
        'opportunity_id', old.opportunity_id, 'trial_on', old.trial_on, 'started_on', old.started_on,
        'ended_on', old.ended_on, 'created_at', old.created_at,
        'open_entry', coalesce(bool_or(o.open_entry), false), 'uses_capacity', coalesce(bool_or(o.uses_capacity), false))
      from opportunities o where o.municipality_id = old.municipality_id and o.id = old.opportunity_id) end);
  return null;
end $$;

create or replace function offer_changes_of_service() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform offer_changes_note(new.municipality_id, new.host_id, 'service', new.id::text,
    case when tg_op = 'UPDATE' then to_jsonb(old) end);
  return null;
end $$;

create or replace function offer_changes_of_snapshot() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare v_row capacity_snapshots := case tg_op when 'DELETE' then old else new end;
begin
  -- Nobody begins on a day that is over.
  if v_row.day < (now() at time zone 'Asia/Tokyo')::date then return null; end if;
  perform offer_changes_note(v_row.municipality_id, s.host_id, 'snapshot',
    v_row.service_id || ' ' || v_row.day || ' ' || v_row.slot, case when tg_op <> 'INSERT' then to_jsonb(old) end)
  from facility_capacities s where s.municipality_id = v_row.municipality_id and s.id = v_row.service_id;
  return null;
end $$;

create or replace trigger offer_changes_new_offer after insert on opportunities
  for each row execute function offer_changes_of_offer();
create or replace trigger offer_changes_offer after update on opportunities
  for each row when ((old.status, old.title, old.menu_kind, old.activities, old.strengths, old.places, old.open_entry, old.times,
      old.calendar, old.time_negotiable, old.uses_capacity, old.reward_kind, old.min_age, old.starts_on, old.valid_until)
    is distinct from (new.status, new.title, new.menu_kind, new.activities, new.strengths, new.places, new.open_entry, new.times,
      new.calendar, new.time_negotiable, new.uses_capacity, new.reward_kind, new.min_age, new.starts_on, new.valid_until))
  execute function offer_changes_of_offer();
create or replace trigger offer_changes_answer after insert or update or delete on condition_answers
  for each row execute function offer_changes_of_answer();
create or replace trigger offer_changes_host after update on hosts
  for each row when ((old.status, old.stance, old.confirmed_on, old.cleared_for_minors, old.total_places,
      old.open_weekdays, old.kind, old.lat, old.lng)
    is distinct from (new.status, new.stance, new.confirmed_on, new.cleared_for_minors, new.total_places,
      new.open_weekdays, new.kind, new.lat, new.lng))
  execute function offer_changes_of_host();
create or replace trigger offer_changes_visit after insert on host_assessments
  for each row execute function offer_changes_of_visit();
create or replace trigger offer_changes_new_seat after insert on placements
  for each row execute function offer_changes_of_seat();
create or replace trigger offer_changes_seat after update on placements
  for each row when ((old.status, old.opportunity_id, old.slots, old.trial_on, old.started_on, old.ended_on)
    is distinct from (new.status, new.opportunity_id, new.slots, new.trial_on, new.started_on, new.ended_on))
  execute function offer_changes_of_seat();
create or replace trigger offer_changes_new_service after insert on facility_capacities
  for each row execute function offer_changes_of_service();
create or replace trigger offer_changes_service after update on facility_capacities
  for each row when ((old.authorised_capacity, old.usual_core_users, old.operating_cells, old.closed_on_holidays,
      old.usual_week, old.staffing_ratio, old.staff_fte, old.required_fte, old.supported_by_facility_staff,
      old.contract_residents)
    is distinct from (new.authorised_capacity, new.usual_core_users, new.operating_cells, new.closed_on_holidays,
      new.usual_week, new.staffing_ratio, new.staff_fte, new.required_fte, new.supported_by_facility_staff,
      new.contract_residents))
  execute function offer_changes_of_service();
create or replace trigger offer_changes_new_day after insert or delete on capacity_snapshots
  for each row execute function offer_changes_of_snapshot();
create or replace trigger offer_changes_day after update on capacity_snapshots
  for each row when ((old.core_forecast, old.core_actual, old.staff_fte, old.closed)
    is distinct from (new.core_forecast, new.core_actual, new.staff_fte, new.closed))
  execute function offer_changes_of_snapshot();
