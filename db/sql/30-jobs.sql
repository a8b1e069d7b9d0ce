-- The one way to put a job into the queue: in the transaction of the change that calls for it. SECURITY DEFINER: the
-- app login reaches nothing else of the queue. The municipality is that of the transaction and cannot be chosen.
-- A job of the same task and key that still waits is replaced.
drop function if exists enqueue_job(text, jsonb, text, int);
create or replace function enqueue_job(p_task text, p_payload jsonb, p_key text, p_attempts int, p_run_at timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare own uuid := nullif(current_setting('app.municipality', true), '')::uuid;
begin
  if own is null then
    raise exception 'enqueue_job: no municipality is set for this transaction' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    identifier => p_task,
    payload => (p_payload || jsonb_build_object('municipalityId', own))::json,
    run_at => p_run_at,
    max_attempts => p_attempts,
    job_key => own::text || ':' || p_task || ':' || p_key);
end $$;
-- What the readiness page tells: for how many seconds the oldest job that could run has been waiting.
create or replace function queue_delay() returns double precision
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(max(extract(epoch from now() - run_at)), 0)::float8 from graphile_worker.jobs
  where run_at <= now() and attempts < max_attempts
    and (locked_at is null or locked_at < now() - interval '1 hour')
$$;
-- Numbers for whoever watches over the site: jobs that could run now, and jobs whose tries are used up.
create or replace function queue_state() returns table (waiting int, given_up int, delay_s double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (count(*) filter (where attempts < max_attempts and run_at <= now()))::int,
    (count(*) filter (where attempts >= max_attempts and locked_at is null))::int,
    queue_delay()
  from graphile_worker.jobs
$$;
