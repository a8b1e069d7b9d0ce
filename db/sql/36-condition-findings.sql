-- What was seen otherwise than registered is settled when the registry is given the answer anew, the same or another: whoever
-- asks, asks because of it. It stands here and not in the commands, because several commands write the same rows. A list
-- that is taken in again has asked nobody.
create or replace function condition_findings_of_answer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.source = 'import' then return null; end if;
  update condition_findings set settled_at = now()
  where municipality_id = new.municipality_id and host_id = new.host_id and subject = new.consideration
    and opportunity_id is not distinct from new.opportunity_id and settled_at is null;
  return null;
end $$;

create or replace function condition_findings_of_times() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  update condition_findings set settled_at = now()
  where municipality_id = new.municipality_id and host_id = new.host_id and subject = 'times'
    and opportunity_id = new.id and settled_at is null;
  return null;
end $$;

create or replace trigger condition_findings_answer after insert or update on condition_answers
  for each row execute function condition_findings_of_answer();
create or replace trigger condition_findings_times after update on opportunities
  for each row when ((old.times, old.calendar, old.time_negotiable) is distinct from (new.times, new.calendar, new.time_negotiable))
  execute function condition_findings_of_times();
