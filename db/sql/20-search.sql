-- The search projection: what is stored out of line, and the one way to write it.
alter table host_search set (toast_tuple_target = 512);
alter table host_search
  alter doc set storage external,
  alter norm set storage external,
  alter areas set storage main,
  alter offers set storage external;
-- New lexemes are gathered and put in together: six times as quick for an import. What is gathered is read by every
-- question, so it stays small (`gin_pending_list_limit` of the site's pool); a rebuild gathers more.
alter index host_search_doc set (fastupdate = on);
alter index host_search_doc reset (gin_pending_list_limit);

-- Counts a change of the projection: in a slot that no other running transaction holds, or in a new one.
create or replace function search_revision_raise(p_municipality uuid) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  update search_revisions set changes = changes + 1 where (municipality_id, slot) = (
    select municipality_id, slot from search_revisions
    where municipality_id = p_municipality order by slot limit 1 for update skip locked);
  if not found then
    insert into search_revisions (municipality_id, slot, changes) values (p_municipality, pg_backend_pid(), 1)
    on conflict (municipality_id, slot) do update set changes = search_revisions.changes + 1;
  end if;
end $$;

-- Tells whether anything was changed and committed in between two calls.
create or replace function search_revision(p_municipality uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(sum(changes), 0)::bigint from search_revisions where municipality_id = p_municipality
$$;
grant execute on function search_revision(uuid) to musubiba_search;

-- Replaces the rows of hosts by those given (none for a host: it is not to be found any more).
-- Each row is written anew with a number of its own: whoever holds rows sees by the numbers which have changed.
-- The municipality is that of the running transaction; the caller cannot name another.
create or replace function host_search_put(p_host_ids uuid[], p_rows jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'host_search_put: no municipality is set for this transaction' using errcode = '42501';
  end if;
  perform search_revision_raise(own);
  delete from host_search where municipality_id = own and host_id = any (p_host_ids);
  insert into host_search (
    municipality_id, host_id, audience, doc, norm, kind, areas, stance, status,
    confirmed_on, lat, lng, quality, offers, norm_version)
  select own, r.host_id, r.audience,
    array_to_tsvector(r.lexemes || array['#t' || own, '#v' || r.audience]),
    r.norm, r.kind, r.areas, r.stance, r.status, r.confirmed_on, r.lat, r.lng,
    r.quality, r.offers, r.norm_version
  from jsonb_to_recordset(p_rows) as r(
    host_id uuid, audience text, lexemes text[], norm text, kind text,
    areas text[], stance text, status text, confirmed_on date, lat float8, lng float8, quality real,
    offers jsonb, norm_version smallint)
  where r.host_id = any (p_host_ids);
end $$;

-- Removes the rows of hosts that are not there any more or have ended their registration. It looks for itself: a list
-- made before would lack a host that was registered since.
drop function if exists host_search_keep(uuid[]);
create or replace function host_search_drop_gone() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'host_search_drop_gone: no municipality is set for this transaction' using errcode = '42501';
  end if;
  perform search_revision_raise(own);
  delete from host_search s where s.municipality_id = own and not exists (
    select 1 from hosts h
    where h.municipality_id = own and h.id = s.host_id and h.status <> 'archived');
end $$;

-- Puts in what was gathered for the index of words.
create or replace function host_search_settle() returns void
language sql security definer set search_path = pg_catalog, public as $$
  select gin_clean_pending_list('host_search_doc'::regclass)
$$;

-- Hosts with a row that was folded by other rules of spelling than those of the given version, the next after one.
create or replace function host_search_outdated(p_version smallint, p_after uuid, p_most int) returns table (host_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct s.host_id from host_search s
  where s.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid
    and s.norm_version <> p_version and (p_after is null or s.host_id > p_after)
  order by s.host_id limit p_most
$$;
