-- When a person said that they intend to vote in a calendar year, also in a record that was merged into theirs. Null if they have not, or have taken it back.
CREATE OR REPLACE FUNCTION voting_intent(p_person uuid, p_year int) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN type = 'voting-intent-affirmed' THEN at END FROM event
  WHERE stream = 'person' AND stream_id = ANY (ARRAY(SELECT p_person::text UNION ALL SELECT id::text FROM person WHERE merged_into = p_person)) AND type IN ('voting-intent-affirmed', 'voting-intent-withdrawn') AND (data ->> 'year')::int = p_year
  ORDER BY id DESC LIMIT 1;
$$;

REVOKE ALL ON FUNCTION voting_intent(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION voting_intent(uuid, int) TO pledgebook_app;
