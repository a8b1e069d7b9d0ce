-- The history of hosts, offers and answers: who changed what from what to what, whoever writes. It stands here and
-- not in the commands, because imports, merges, confirmations and later commands write the same rows.
create or replace function host_changes_value(p_field text, p_value jsonb) returns jsonb
language sql immutable set search_path = pg_catalog as $$
  -- Names, numbers and mails of people who are no longer the contact do not stay: only that there was one.
  select case
    when p_field in ('contact_name', 'contact_phone', 'contact_mail') and p_value is not null
      and p_value <> '""'::jsonb and p_value <> 'null'::jsonb then '"*"'::jsonb
    else p_value end
$$;

create or replace function host_changes_of_row() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  v_about text := tg_argv[0];
  v_actor text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
  v_old jsonb := to_jsonb(old);
  v_new jsonb := to_jsonb(new);
begin
  insert into host_changes (municipality_id, id, host_id, opportunity_id, actor, about, field, before, after)
  select new.municipality_id, gen_random_uuid(),
    case v_about when 'host' then new.id else (v_new->>'host_id')::uuid end,
    case v_about when 'offer' then new.id end,
    v_actor, v_about, e.key, host_changes_value(e.key, v_old->e.key), host_changes_value(e.key, e.value)
  from jsonb_each(v_new) e
  where e.value is distinct from v_old->e.key
    and e.key not in ('municipality_id', 'id', 'host_id', 'version', 'created_at', 'updated_at');
  return null;
end $$;

create or replace function host_changes_of_offer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare v_actor text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
begin
  if v_actor like 'system%' then return null; end if;
  insert into host_changes (municipality_id, id, host_id, opportunity_id, actor, about, field, after)
  values (new.municipality_id, gen_random_uuid(), new.host_id, new.id, v_actor, 'offer', 'created', to_jsonb(new.title));
  return null;
end $$;

create or replace function host_changes_of_answer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  v_actor text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
  v_row condition_answers := case tg_op when 'DELETE' then old else new end;
begin
  -- What came with the first filling of a town or a list is no change.
  if tg_op = 'INSERT' and v_actor like 'system%' then return null; end if;
  if tg_op = 'UPDATE' and (old.answer, old.note) is not distinct from (new.answer, new.note) then return null; end if;
  insert into host_changes (municipality_id, id, host_id, opportunity_id, actor, about, field, before, after)
  values (v_row.municipality_id, gen_random_uuid(), v_row.host_id, v_row.opportunity_id, v_actor, 'condition',
    v_row.consideration,
    case when tg_op <> 'INSERT' then jsonb_build_object('answer', old.answer, 'note', old.note) end,
    case when tg_op <> 'DELETE' then jsonb_build_object('answer', new.answer, 'note', new.note) end);
  return null;
end $$;

create or replace trigger host_changes_host after update on hosts
  for each row when (old.* is distinct from new.*) execute function host_changes_of_row('host');
create or replace trigger host_changes_offer after update on opportunities
  for each row when (old.* is distinct from new.*) execute function host_changes_of_row('offer');
create or replace trigger host_changes_new_offer after insert on opportunities
  for each row execute function host_changes_of_offer();
create or replace trigger host_changes_answer after insert or update or delete on condition_answers
  for each row execute function host_changes_of_answer();

-- 定員, いつもの人数, other days, talks with the 所管課, grounds of temporary use and exit plans: what a facility is
-- counted by. Of a stay only its days, nothing of the person.
create or replace function host_changes_add(
  p_municipality uuid, p_host uuid, p_field text, p_before jsonb, p_after jsonb) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare v_actor text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
begin
  if p_host is null or p_before is not distinct from p_after then return; end if;
  -- What came with the first filling of a town is no change.
  if p_before is null and v_actor like 'system%' then return; end if;
  insert into host_changes (municipality_id, id, host_id, actor, about, field, before, after)
  values (p_municipality, gen_random_uuid(), p_host, v_actor, 'capacity', p_field, p_before, p_after);
end $$;

create or replace function host_changes_of_service() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  v_old jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  v_kind text := case when new.service_kind = '' then '' else '@' || new.service_kind end;
begin
  perform host_changes_add(new.municipality_id, new.host_id, e.key || v_kind, nullif(v_old->e.key, 'null'), nullif(e.value, 'null'))
  from jsonb_each(to_jsonb(new)) e
  where case when v_old is null then e.key in ('authorised_capacity', 'usual_core_users', 'responsible_department')
    else e.key not in ('municipality_id', 'id', 'host_id', 'version', 'service_kind', 'operating_cells', 'numbers_confirmed_to')
      and e.value is distinct from v_old->e.key end;
  return null;
end $$;

create or replace function host_changes_of_day() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  v_row capacity_snapshots := case tg_op when 'DELETE' then old else new end;
  v_host uuid;
  v_was jsonb := case when tg_op <> 'INSERT' then jsonb_build_object('day', old.day, 'slot', old.slot, 'forecast',
    old.core_forecast, 'actual', old.core_actual, 'closed', old.closed, 'staff', old.staff_fte) end;
  v_is jsonb := case when tg_op <> 'DELETE' then jsonb_build_object('day', new.day, 'slot', new.slot, 'forecast',
    new.core_forecast, 'actual', new.core_actual, 'closed', new.closed, 'staff', new.staff_fte) end;
begin
  select host_id into v_host from facility_capacities
  where municipality_id = v_row.municipality_id and id = v_row.service_id;
  perform host_changes_add(v_row.municipality_id, v_host, 'day', v_was, v_is);
  return null;
end $$;

create or replace function host_changes_of_talk() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform host_changes_add(new.municipality_id, new.host_id, 'consultation', null, jsonb_build_object('on',
    new.consulted_on, 'department', new.department, 'method', new.method, 'asked', new.asked, 'answer', new.answer));
  return null;
end $$;

create or replace function host_changes_of_basis() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform host_changes_add(new.municipality_id, new.host_id, 'basis', null, jsonb_build_object('kind', new.kind,
    'from', new.valid_from, 'to', new.valid_to));
  return null;
end $$;

create or replace function host_changes_of_exit() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare v_host uuid;
begin
  select host_id into v_host from placements where municipality_id = new.municipality_id and id = new.placement_id;
  perform host_changes_add(new.municipality_id, v_host, 'exit_plan',
    case when tg_op = 'UPDATE' then jsonb_build_object('leaveBy', old.leave_by, 'reviewOn', old.review_on) end,
    jsonb_build_object('leaveBy', new.leave_by, 'reviewOn', new.review_on));
  return null;
end $$;

create or replace trigger host_changes_service after insert or update on facility_capacities
  for each row execute function host_changes_of_service();
create or replace trigger host_changes_day after insert or update or delete on capacity_snapshots
  for each row execute function host_changes_of_day();
create or replace trigger host_changes_talk after insert on department_consultations
  for each row execute function host_changes_of_talk();
create or replace trigger host_changes_basis after insert on temporary_use_bases
  for each row execute function host_changes_of_basis();
create or replace trigger host_changes_exit after insert or update on exit_plans
  for each row execute function host_changes_of_exit();
