-- A member says that they intend to vote in the calendar year of a day, or takes it back, with the event: {"person", "year", "intends", "at", "on"}. Returns 'saved'; 'same' if that is so already;
-- 'other-year' if the year is not that of the day; 'no-vote' if they have no vote to use; 'not-found' for who was forgotten.
CREATE OR REPLACE FUNCTION set_voting_intent(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_year int := (p ->> 'year')::int;
  p_on date := (p ->> 'on')::date;
  intends boolean := (p ->> 'intends')::boolean;
BEGIN
  PERFORM lock_person(p_person);
  IF NOT EXISTS (SELECT FROM person WHERE id = p_person AND merged_into IS NULL) OR EXISTS (SELECT FROM erasure WHERE person_id = p_person) THEN
    RETURN 'not-found';
  ELSIF p_year <> extract(year FROM p_on) THEN
    RETURN 'other-year';
  ELSIF (voting_intent(p_person, p_year) IS NOT NULL) = intends THEN
    RETURN 'same';
  ELSIF intends AND NOT has_vote(p_person, p_on) THEN
    RETURN 'no-vote';
  END IF;
  PERFORM append_event('person', p_person::text, NULL, CASE WHEN intends THEN 'voting-intent-affirmed' ELSE 'voting-intent-withdrawn' END, 'person', p_person,
    jsonb_build_object('year', p_year), NULL, (p ->> 'at')::timestamptz);
  RETURN 'saved';
END $$;

REVOKE ALL ON FUNCTION set_voting_intent(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_voting_intent(jsonb) TO pledgebook_app;
