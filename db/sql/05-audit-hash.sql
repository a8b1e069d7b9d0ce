-- One definition of what an entry's hash covers, used when writing and when verifying.
create or replace function audit_hash(
  p_prev text, p_seq bigint, p_at timestamptz, p_actor text, p_action text, p_subject_type text, p_subject_id text,
  p_codes text[], p_context text, p_change jsonb, p_request_id text
) returns text language sql immutable set search_path = pg_catalog, public as $$
  select encode(sha256(convert_to(jsonb_build_array(
    p_prev, p_seq, extract(epoch from p_at)::text, p_actor, p_action, p_subject_type, p_subject_id,
    to_jsonb(p_codes), p_context, p_change, p_request_id)::text, 'UTF8')), 'hex')
$$;
