-- The search projection: what is stored out of line, and the one way to write it.
alter table host_search set (toast_tuple_target = 512);
alter table host_search
  alter doc set storage external,
  alter norm set storage external,
  alter name_n set storage main,
  alter tags_n set storage main,
  alter cond_n set storage main,
  alter areas set storage main,
  alter offer_menus set storage main,
  alter offer_activities set storage main,
  alter offer_conditions set storage main;

-- Replaces the rows of one host by those given (none: the host is not to be found any more).
-- The municipality is that of the running transaction; the caller cannot name another.
create or replace function host_search_put(p_host_id uuid, p_rows jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'host_search_put: no municipality is set for this transaction' using errcode = '42501';
  end if;
  delete from host_search where municipality_id = own and host_id = p_host_id;
  insert into host_search (
    municipality_id, host_id, audience, doc, norm, name_n, tags_n, cond_n, kind, areas, stance, status,
    confirmed_on, lat, lng, quality, offer_menus, offer_activities, offer_conditions, offer_times, offer_open,
    offer_left, offer_since, offer_until, norm_version)
  select own, p_host_id, r.audience,
    array_to_tsvector(r.lexemes || array['#t' || own, '#v' || r.audience]),
    r.norm, r.name_n, r.tags_n, r.cond_n, r.kind,
    r.areas, r.stance, r.status, r.confirmed_on, r.lat, r.lng, r.quality, r.offer_menus, r.offer_activities,
    r.offer_conditions, r.offer_times, r.offer_open, r.offer_left, r.offer_since, r.offer_until, r.norm_version
  from jsonb_to_recordset(p_rows) as r(
    audience text, lexemes text[], norm text, name_n text, tags_n text, cond_n text, kind text, areas text[],
    stance text, status text, confirmed_on date, lat float8, lng float8, quality real, offer_menus text[],
    offer_activities text[], offer_conditions text[], offer_times bigint[], offer_open boolean[],
    offer_left integer[], offer_since date[], offer_until date[], norm_version smallint);
end $$;

-- Removes the rows of hosts that are no longer there (after a rebuild).
create or replace function host_search_keep(p_host_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'host_search_keep: no municipality is set for this transaction' using errcode = '42501';
  end if;
  delete from host_search where municipality_id = own and host_id <> all (p_host_ids);
end $$;
