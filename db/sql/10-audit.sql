-- The one way into the audit log. SECURITY DEFINER: the app login itself may only read the log and call this.
create or replace function audit_append(
  p_id uuid, p_at timestamptz, p_actor text, p_action text, p_subject_type text, p_subject_id text,
  p_codes text[], p_context text, p_change jsonb, p_request_id text
) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_municipality uuid := nullif(current_setting('app.municipality', true), '')::uuid;
  v_seq bigint;
  v_prev text;
  v_hash text;
begin
  if v_municipality is null then
    raise exception 'audit_append needs the municipality of the transaction';
  end if;
  insert into audit_heads (municipality_id, id, seq, hash) values (v_municipality, v_municipality, 0, '')
    on conflict (municipality_id) do nothing;
  select seq + 1, hash into v_seq, v_prev from audit_heads where municipality_id = v_municipality for update;
  v_hash := audit_hash(v_prev, v_seq, p_at, p_actor, p_action, p_subject_type, p_subject_id, p_codes, p_context, p_change, p_request_id);
  insert into audit_log (municipality_id, id, seq, at, actor, action, subject_type, subject_id, codes, context, change, request_id, prev_hash, hash)
    values (v_municipality, p_id, v_seq, p_at, p_actor, p_action, p_subject_type, p_subject_id, p_codes, p_context, p_change, p_request_id, v_prev, v_hash);
  update audit_heads set seq = v_seq, hash = v_hash where municipality_id = v_municipality;
  return v_seq;
end $$;

-- Returns the number of the first entry that does not fit its chain, and why; no row when the chain is whole.
create or replace function audit_verify() returns table (broken_seq bigint, why text)
language sql stable set search_path = pg_catalog, public as $$
  with own as (
    select l.*, lag(hash, 1, '') over (order by seq) as expected_prev, row_number() over (order by seq) as place
    from audit_log l where municipality_id = nullif(current_setting('app.municipality', true), '')::uuid
  ), faults as (
    select seq, 'number' as why from own where seq <> place
    union all select seq, 'link' from own where prev_hash <> expected_prev
    union all select seq, 'content' from own
      where hash <> audit_hash(prev_hash, seq, at, actor, action, subject_type, subject_id, codes, context, change, request_id)
    union all
      select h.seq, 'tail' from audit_heads h
      where h.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid
        and not (h.seq = coalesce((select max(o.seq) from own o), 0)
          and h.hash = coalesce((select o.hash from own o order by o.seq desc limit 1), ''))
  )
  select seq, why from faults order by seq limit 1
$$;
