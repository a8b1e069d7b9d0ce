-- The outbox of the second search engine. Every function acts in the municipality of the running transaction, which the
-- caller cannot name; the table itself is nobody's to read or write.

-- Calls for the job. Every call is a job of its own: with a key, transactions of one municipality would wait for one
-- another until they end. A job that finds nothing waiting ends at once.
create or replace function search_outbox_call(p_key text, p_run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'search_outbox_call: no municipality is set for this transaction' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    identifier => 'bring-search-in-step',
    payload => json_build_object('municipalityId', own),
    run_at => p_run_at,
    max_attempts => 24,
    job_key => own::text || ':bring-search-in-step:' || p_key,
    job_key_mode => 'preserve_run_at')
  where p_key is not null;
  perform graphile_worker.add_job(
    identifier => 'bring-search-in-step',
    payload => json_build_object('municipalityId', own),
    run_at => p_run_at,
    max_attempts => 24)
  where p_key is null;
end $$;

-- Notes hosts that changed, in the transaction that changed them, and calls for the job that sends them.
create or replace function search_outbox_note(p_host_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'search_outbox_note: no municipality is set for this transaction' using errcode = '42501';
  end if;
  insert into search_outbox (municipality_id, host_id, changes, changed_at, waiting_since)
  select own, id, 1, now(), now() from (select distinct unnest(p_host_ids) as id order by 1) n
  on conflict (municipality_id, host_id) do update set
    changes = search_outbox.changes + 1,
    changed_at = excluded.changed_at,
    waiting_since = coalesce(search_outbox.waiting_since, excluded.waiting_since);
  perform search_outbox_call(null, null);
end $$;

-- Notes every host of the municipality. What a new index has never held counts as a day behind, so that an index
-- that is only half filled is not asked.
create or replace function search_outbox_fill() returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
  noted int;
begin
  if own is null then
    raise exception 'search_outbox_fill: no municipality is set for this transaction' using errcode = '42501';
  end if;
  insert into search_outbox (municipality_id, host_id, changes, changed_at, waiting_since)
  select own, id, 1, now(), now() - interval '1 day' from hosts where municipality_id = own order by id
  on conflict (municipality_id, host_id) do update set
    changes = search_outbox.changes + 1,
    waiting_since = excluded.waiting_since;
  get diagnostics noted = row_count;
  if noted > 0 then
    perform search_outbox_call(null, null);
  end if;
  return noted;
end $$;

-- Lets everything that changed since an instant wait again, also what is being sent just now.
create or replace function search_outbox_again(p_since timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
  noted int;
begin
  update search_outbox set changes = changes + 1, waiting_since = coalesce(waiting_since, changed_at)
  where municipality_id = own and (changed_at >= p_since or waiting_since is not null);
  get diagnostics noted = row_count;
  if noted > 0 then
    perform search_outbox_call(null, null);
  end if;
  return noted;
end $$;

-- Hosts that changed since an instant, also those that the engine already knows of: a new index has to hear of them too.
create or replace function search_outbox_changed(p_since timestamptz) returns table (host_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.host_id from search_outbox o
  where o.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid and o.changed_at >= p_since
  order by o.host_id
$$;

-- Takes hosts that wait, the longest waiting first, for so many seconds; nobody else takes them meanwhile.
create or replace function search_outbox_take(p_most int, p_seconds int) returns table (host_id uuid, changes int)
language sql security definer set search_path = pg_catalog, public as $$
  update search_outbox o set taken_until = clock_timestamp() + make_interval(secs => p_seconds)
  from (
    select w.municipality_id, w.host_id from search_outbox w
    where w.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid
      and w.waiting_since is not null
      and (w.taken_until is null or w.taken_until < clock_timestamp())
    order by w.waiting_since, w.host_id limit p_most
    for update skip locked) n
  where o.municipality_id = n.municipality_id and o.host_id = n.host_id
  returning o.host_id, o.changes
$$;

-- Gives hosts back: those sent wait no more, unless they have changed since they were taken.
create or replace function search_outbox_give_back(p_host_ids uuid[], p_changes int[], p_sent boolean) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update search_outbox o set
    taken_until = null,
    waiting_since = case
      when not p_sent then o.waiting_since
      when o.changes > n.changes then o.changed_at end
  from unnest(p_host_ids, p_changes) as n(host_id, changes)
  where o.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid and o.host_id = n.host_id
$$;

-- How many wait in the municipality of the transaction.
create or replace function search_outbox_waiting() returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from search_outbox
  where municipality_id = nullif(current_setting('app.municipality', true), '')::uuid and waiting_since is not null
$$;

-- For how many seconds the oldest change has been waiting; of all municipalities when none is named. A number alone:
-- the search login asks it before it asks the second engine.
create or replace function search_delay(p_municipality uuid) returns double precision
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(extract(epoch from clock_timestamp() - min(waiting_since)), 0)::float8 from search_outbox
  where waiting_since is not null and (p_municipality is null or municipality_id = p_municipality)
$$;
grant execute on function search_delay(uuid) to musubiba_search;

-- Numbers of all municipalities, for whoever watches over the site.
create or replace function search_outbox_state() returns table (waiting int, lag_s double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int, search_delay(null) from search_outbox where waiting_since is not null
$$;
