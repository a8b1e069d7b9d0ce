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
