-- Walls 3 and 4: applied after every migration to whatever tables there are, so that none can be forgotten.
do $$
declare t record;
begin
  for t in
    select c.oid::regclass as name, c.relname,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped) as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('revoke all on %s from public, musubiba_app, musubiba_auth, musubiba_search', t.name);
    if t.relname = 'host_search' then
      -- Reasoned exception: the search projection (its operators are not leakproof). Written through a function only.
      execute format('grant select on %s to musubiba_search', t.name);
    elsif t.relname in ('search_outbox', 'search_revisions') then
      -- Belongs to the projection: written and read through functions only.
      null;
    elsif t.tenant then
      execute format('alter table %s enable row level security', t.name);
      execute format('alter table %s force row level security', t.name);
      if t.relname in ('audit_log', 'audit_heads') then
        execute format('grant select on %s to musubiba_app', t.name);
      elsif t.relname in
        ('host_changes', 'profile_versions', 'interview_notes', 'family_contacts', 'participant_counts',
         'work_answers', 'work_prints') then
        -- A history: written in the transaction that changed something, and never changed itself.
        execute format('grant select, insert on %s to musubiba_app', t.name);
      else
        execute format('grant select, insert, update, delete on %s to musubiba_app', t.name);
      end if;
    elsif t.relname = 'municipalities' then
      execute format('grant select, insert on %s to musubiba_app', t.name);
      execute format('grant select on %s to musubiba_auth', t.name);
    end if;
  end loop;
end $$;
revoke all on schema public from public;
-- The sign-in library's tables: its own login and nobody else.
revoke all on schema auth from public;
grant usage on schema auth to musubiba_auth;
grant select, insert, update, delete on all tables in schema auth to musubiba_auth;
grant usage on schema public to musubiba_app, musubiba_auth, musubiba_search;
revoke all on all functions in schema public from public;
grant execute on all functions in schema public to musubiba_app;
