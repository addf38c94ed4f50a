-- The membership terms of a person, to see whether they have changed.
CREATE OR REPLACE FUNCTION terms_of(p_person uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(jsonb_agg(jsonb_build_array(pledge_id, first_day, last_day) ORDER BY pledge_id), '[]') FROM membership_term WHERE person_id = p_person;
$$;

REVOKE ALL ON FUNCTION terms_of(uuid) FROM PUBLIC;
